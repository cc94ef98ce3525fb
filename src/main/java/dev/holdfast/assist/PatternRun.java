package dev.holdfast.assist;

import dev.holdfast.assist.DraftOutcome.BudgetExceeded;
import dev.holdfast.assist.DraftOutcome.ModelUnavailable;
import dev.holdfast.assist.DraftOutcome.OutputRefused;
import dev.holdfast.assist.DraftOutcome.Written;
import dev.holdfast.assist.PatternReply.Replied;
import dev.holdfast.assist.PatternReply.TooDear;
import dev.holdfast.assist.PatternReply.Unanswered;
import dev.holdfast.assist.PatternReply.Unusable;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.ContextPacks;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.pattern.Patterns;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs a pattern on a case: prompt, one model call, a typed draft that is kept. */
@Component
class PatternRun {

    private final Patterns patterns;
    private final Function<ContextId, ContextPack> contexts;
    private final PatternCall calls;
    private final Drafts drafts;

    @Autowired
    PatternRun(Patterns patterns, ContextPacks contexts, PatternCall calls, Drafts drafts) {
        this(patterns, contexts::get, calls, drafts);
    }

    PatternRun(Patterns patterns, Function<ContextId, ContextPack> contexts, PatternCall calls, Drafts drafts) {
        this.patterns = patterns;
        this.contexts = contexts;
        this.calls = calls;
        this.drafts = drafts;
    }

    /** What to run, and on what. */
    record Order(
            CaseId caseId,
            ContextId contextId,
            PatternInput input,
            List<String> models,
            int moneyLimitCents,
            int revision,
            String patternId,
            String riskTier,
            String team) {

        /** The models that are allowed, as drafts name them. */
        String route() {
            return String.join(",", models);
        }
    }

    DraftOutcome run(Order order) {
        ContextPack context = contexts.apply(order.contextId());
        var draftId = DraftId.of(order.caseId(), order.patternId(), order.revision(), order.route());
        var kept = drafts.find(draftId);
        if (kept.isPresent()) {
            return written(kept.get(), context);
        }
        Pattern pattern = patterns.find(order.patternId())
                .orElseThrow(() -> new IllegalArgumentException("There is no pattern '" + order.patternId()
                        + "'; correct the header 'pattern' of the task, or add the pattern file."));
        var work = new PatternCall.Work(
                draftId.value(),
                order.caseId(),
                order.models(),
                order.moneyLimitCents(),
                order.riskTier(),
                order.team(),
                pattern.sharesAnswers());
        return switch (calls.ask(work, pattern, order.input().values(), context)) {
            case Unanswered no -> new ModelUnavailable(no.why());
            case TooDear no -> new BudgetExceeded(no.why());
            case Unusable no -> new OutputRefused(no.why());
            case Replied reply -> written(keep(draftId, order, pattern, reply), context);
        };
    }

    private Draft keep(DraftId draftId, Order order, Pattern pattern, Replied reply) {
        return drafts.keep(new Draft(
                draftId,
                order.caseId(),
                order.contextId(),
                order.revision(),
                order.route(),
                reply.text(),
                reply.claims(),
                reply.model(),
                pattern.id(),
                pattern.version(),
                pattern.hash(),
                Instant.now()));
    }

    private static DraftOutcome written(Draft draft, ContextPack context) {
        return new Written(draft, Sources.of(draft, context));
    }
}
