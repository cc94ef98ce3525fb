package dev.holdfast.check;

import dev.holdfast.assist.AssistSettings;
import dev.holdfast.assist.Draft;
import dev.holdfast.assist.DraftId;
import dev.holdfast.assist.Drafts;
import dev.holdfast.casework.Cases;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.ContextPacks;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.pattern.Patterns;
import dev.holdfast.safety.SuspiciousPassages;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts a draft through every check, once; the result is kept and given again. */
@Component
class DraftChecks {

    private final EveryCheck everyCheck;
    private final Drafts drafts;
    private final Cases cases;
    private final Function<ContextId, ContextPack> contexts;
    private final CheckResults results;
    private final SuspiciousPassages suspicious;
    private final Patterns patterns;

    @Autowired
    DraftChecks(
            List<DraftCheck> checks,
            Drafts drafts,
            Cases cases,
            ContextPacks contexts,
            CheckResults results,
            AssistSettings assist,
            SuspiciousPassages suspicious,
            Patterns patterns) {
        this(checks, drafts, cases, contexts::get, results, assist, suspicious, patterns);
    }

    DraftChecks(
            List<DraftCheck> checks,
            Drafts drafts,
            Cases cases,
            Function<ContextId, ContextPack> contexts,
            CheckResults results,
            AssistSettings assist,
            SuspiciousPassages suspicious,
            Patterns patterns) {
        this.everyCheck = new EveryCheck(checks, assist);
        this.drafts = drafts;
        this.cases = cases;
        this.contexts = contexts;
        this.results = results;
        this.suspicious = suspicious;
        this.patterns = patterns;
    }

    /** What came of it. */
    sealed interface Examination {

        record Examined(CaseId caseId, Verdict verdict, List<Finding> findings) implements Examination {}

        record DraftMissing(String why) implements Examination {}
    }

    Examination examine(DraftId draftId) {
        var draft = drafts.find(draftId);
        if (draft.isEmpty()) {
            return new Examination.DraftMissing("There is no draft " + draftId + " to check.");
        }
        var result = results.find(draftId).orElseGet(() -> results.keep(check(draft.get())));
        return new Examination.Examined(result.caseId(), result.verdict(), result.findings());
    }

    private CheckResults.Result check(Draft draft) {
        var supportCase = cases.get(draft.caseId());
        var findings = everyCheck.of(
                draft.text(),
                draft.claims(),
                contexts.apply(draft.contextId()).passages(),
                suspicious.leftOut(draft.caseId(), supportCase.subject() + "\n" + supportCase.message()),
                patterns.find(draft.patternId()).map(Pattern::system).orElse(""));
        return new CheckResults.Result(draft.draftId(), draft.caseId(), worst(findings), findings, Instant.now());
    }

    /** The findings of all checks, the worst first. */
    static List<Finding> findings(List<DraftCheck> checks, CheckedDraft draft) {
        return checks.stream()
                .flatMap(check -> check.examine(draft).stream())
                .sorted(Comparator.comparing(Finding::verdict).reversed().thenComparing(Finding::check))
                .toList();
    }

    static Verdict worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.CLEAN);
    }
}
