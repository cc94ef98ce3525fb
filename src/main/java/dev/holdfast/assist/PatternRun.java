package dev.holdfast.assist;

import dev.holdfast.assist.AnswerReader.Reading.NotUsable;
import dev.holdfast.assist.AnswerReader.Reading.Understood;
import dev.holdfast.assist.DraftOutcome.BudgetExceeded;
import dev.holdfast.assist.DraftOutcome.ModelUnavailable;
import dev.holdfast.assist.DraftOutcome.OutputRefused;
import dev.holdfast.assist.DraftOutcome.Written;
import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.ContextPacks;
import dev.holdfast.model.ModelAnswer;
import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.ModelRequest;
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
    private final Function<ModelRequest, ModelAnswer> models;
    private final Drafts drafts;
    private final AssistSettings settings;

    @Autowired
    PatternRun(Patterns patterns, ContextPacks contexts, ModelGateway models, Drafts drafts, AssistSettings settings) {
        this(patterns, contexts::get, models::ask, drafts, settings);
    }

    PatternRun(
            Patterns patterns,
            Function<ContextId, ContextPack> contexts,
            Function<ModelRequest, ModelAnswer> models,
            Drafts drafts,
            AssistSettings settings) {
        this.patterns = patterns;
        this.contexts = contexts;
        this.models = models;
        this.drafts = drafts;
        this.settings = settings;
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
        var prompt = Prompt.of(pattern, order.input(), context, settings.organisation());
        var request = new ModelRequest(
                new ModelRequest.Origin(
                        draftId.value(),
                        order.caseId(),
                        pattern.id(),
                        pattern.version(),
                        pattern.hash(),
                        order.riskTier(),
                        order.team()),
                order.models(),
                prompt.system(),
                prompt.user(),
                pattern.outputSchema(),
                pattern.maxOutputTokens(),
                order.moneyLimitCents(),
                pattern.sharesAnswers());
        return switch (models.apply(request)) {
            case Unavailable no -> new ModelUnavailable(no.why());
            case OverBudget no -> new BudgetExceeded(no.why());
            case Refused no -> new OutputRefused(no.why());
            case Answered answered -> keep(draftId, order, pattern, context, answered);
        };
    }

    private DraftOutcome keep(DraftId draftId, Order order, Pattern pattern, ContextPack context, Answered answered) {
        return switch (AnswerReader.read(pattern, answered.text())) {
            case NotUsable no -> new OutputRefused(no.why());
            case Understood reply ->
                written(
                        drafts.keep(new Draft(
                                draftId,
                                order.caseId(),
                                order.contextId(),
                                order.revision(),
                                order.route(),
                                reply.text(),
                                reply.claims(),
                                answered.modelName(),
                                pattern.id(),
                                pattern.version(),
                                pattern.hash(),
                                Instant.now())),
                        context);
        };
    }

    private static DraftOutcome written(Draft draft, ContextPack context) {
        return new Written(draft, Sources.of(draft, context));
    }
}
