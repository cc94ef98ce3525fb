package dev.holdfast.certificate;

import dev.holdfast.assist.PatternCall;
import dev.holdfast.assist.PatternReply;
import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.Certificate;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.certificate.suite.SuiteCase;
import dev.holdfast.check.EveryCheck;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.MessagePassages;
import dev.holdfast.model.WorkFigures;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.workflow.Finding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has one model do one case, on the way that every real case takes: passages, pattern, gateway, checks. */
@Component
class CaseTrial {

    /** What limits of money and figures know certificates by. */
    static final String TEAM = "certificates";

    private final MessagePassages passages;
    private final PatternCall calls;
    private final EveryCheck checks;
    private final WorkFigures figures;
    private final CertificateSettings settings;

    CaseTrial(
            MessagePassages passages,
            PatternCall calls,
            EveryCheck checks,
            WorkFigures figures,
            CertificateSettings settings) {
        this.passages = passages;
        this.calls = calls;
        this.checks = checks;
        this.figures = figures;
        this.settings = settings;
    }

    /** @param triesBefore how often this was asked in vain */
    CaseResult run(Certificate certificate, SuiteCase one, Side side, Pattern pattern, int triesBefore) {
        var caseId = TrialNames.caseId(certificate.id(), one.name());
        var context = new ContextPack(
                new ContextId("context-" + caseId),
                caseId,
                passages.of(one.subject(), one.message(), one.topic()),
                List.of(),
                List.of());
        var work = new PatternCall.Work(
                TrialNames.work(certificate.id(), one.name(), side),
                caseId,
                List.of(certificate.model(side).name()),
                settings.moneyLimitCents(),
                one.tier().name(),
                TEAM,
                false);
        var reply = calls.ask(work, pattern, certificate.suite().inputOf(one, pattern), context);
        var spent = figures.of(work.name());
        var seen = seen(reply, context, one, pattern);
        return new CaseResult(
                one.name(),
                side,
                new Outcome(seen.kind(), spent.costMicros(), spent.tokensIn(), spent.tokensOut(), spent.millis()),
                seen.why(),
                seen.draft(),
                seen.findings(),
                triesBefore + 1);
    }

    private record Seen(Outcome.Kind kind, String why, String draft, List<Finding> findings) {

        static Seen without(Outcome.Kind kind, String why) {
            return new Seen(kind, why, "", List.of());
        }
    }

    private Seen seen(PatternReply reply, ContextPack context, SuiteCase one, Pattern pattern) {
        return switch (reply) {
            case PatternReply.Unanswered no -> Seen.without(Outcome.Kind.NO_ANSWER, no.why());
            case PatternReply.TooDear no -> Seen.without(Outcome.Kind.OVER_BUDGET, no.why());
            case PatternReply.Unusable no -> Seen.without(Outcome.Kind.UNUSABLE, no.why());
            case PatternReply.Replied written -> {
                var findings = checks.of(
                        written.text(),
                        written.claims(),
                        context.passages(),
                        one.subject() + "\n" + one.message(),
                        pattern.system());
                var kind = switch (EveryCheck.verdictOf(findings)) {
                    case CLEAN -> Outcome.Kind.CLEAN;
                    case DOUBTFUL -> Outcome.Kind.DOUBTFUL;
                    case UNACCEPTABLE -> Outcome.Kind.UNACCEPTABLE;
                };
                yield new Seen(kind, "", written.text(), findings);
            }
        };
    }
}
