package dev.holdfast.certificate.web;

import dev.holdfast.certificate.CertificateFile;
import dev.holdfast.certificate.CertificateFile.TriedCase;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.workflow.RiskTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case on the page of its certificate. */
record CaseRow(TriedCase tried, SideBySide drafts) {

    static List<CaseRow> of(CertificateFile file, RiskTier tier, boolean all) {
        return file.cases().stream()
                .filter(tried -> tried.suiteCase().tier() == tier)
                .filter(tried -> tried.candidate() != null || tried.current() != null)
                .filter(tried -> all || !kind(tried.candidate()).equals(kind(tried.current())))
                .map(tried -> new CaseRow(tried, SideBySide.of(draft(tried.candidate()), draft(tried.current()))))
                .toList();
    }

    private static String kind(@Nullable CaseResult result) {
        return result == null ? "" : result.outcome().kind().name();
    }

    private static String draft(@Nullable CaseResult result) {
        return result == null ? "" : result.draft();
    }
}
