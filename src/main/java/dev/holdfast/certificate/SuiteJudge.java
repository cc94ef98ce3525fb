package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.CasePair;
import dev.holdfast.certificate.figures.CertificateVerdict;
import dev.holdfast.certificate.figures.Judgement;
import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.certificate.store.CaseResults;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.CertificateId;
import dev.holdfast.certificate.store.Certificates;
import dev.holdfast.certificate.store.Side;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Judges a suite that has been run. Judged again, the verdict stays; what was withdrawn first gets none. */
@Component
class SuiteJudge {

    private final Certificates certificates;
    private final CaseResults results;
    private final Subjects subjects;
    private final Clock clock;

    SuiteJudge(Certificates certificates, CaseResults results, Subjects subjects, Clock clock) {
        this.certificates = certificates;
        this.results = results;
        this.subjects = subjects;
        this.clock = clock;
    }

    Judgement judge(CertificateId id) {
        var certificate = certificates.get(id);
        if (certificate.judgement() == null) {
            certificates.judged(id, judgementOf(certificate), clock.instant());
        }
        var judged = certificates.get(id);
        return judged.judgement() == null ? withdrawn(judged) : judged.judgement();
    }

    /** For a process that has not heard of it yet; it is not kept. */
    private Judgement withdrawn(Certificate certificate) {
        var by = Objects.requireNonNull(certificate.withdrawal()).by();
        return undecided(judgementOf(certificate), "It was withdrawn by " + by + " before it was judged.");
    }

    private Judgement judgementOf(Certificate certificate) {
        var made = new HashMap<String, Map<Side, Outcome>>();
        for (var result : results.of(certificate.id())) {
            made.computeIfAbsent(result.caseName(), name -> new EnumMap<>(Side.class))
                    .put(result.side(), result.outcome());
        }
        var pairs = new ArrayList<CasePair>();
        for (var one : certificate.suite().cases()) {
            var both = made.getOrDefault(one.name(), Map.of());
            var candidate = both.get(Side.CANDIDATE);
            var current = both.get(Side.CURRENT);
            if (candidate != null && current != null) {
                pairs.add(new CasePair(one.tier(), candidate, current));
            }
        }
        var judgement = certificate.rule().judge(pairs);
        int missing = certificate.suite().cases().size() - pairs.size();
        return missing == 0
                ? judgement
                : undecided(
                        judgement,
                        missing + " cases were not run. "
                                + subjects.change(certificate).orElse("") + " Start another certificate.");
    }

    private static Judgement undecided(Judgement figures, String why) {
        return new Judgement(
                CertificateVerdict.NOT_DECIDED, why, figures.tiers(), figures.candidate(), figures.current());
    }
}
