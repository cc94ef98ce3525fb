package dev.holdfast.assist;

import dev.holdfast.assist.AnswerReader.Reading.NotUsable;
import dev.holdfast.assist.AnswerReader.Reading.Understood;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.model.ModelAnswer;
import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelGateway;
import dev.holdfast.model.ModelRequest;
import dev.holdfast.pattern.Pattern;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks models to do what a pattern says: prompt, one piece of work for the gateway, a typed reply. Keeps nothing. */
@Component
public class PatternCall {

    private final Function<ModelRequest, ModelAnswer> models;
    private final AssistSettings settings;

    @Autowired
    PatternCall(ModelGateway models, AssistSettings settings) {
        this(models::ask, settings);
    }

    PatternCall(Function<ModelRequest, ModelAnswer> models, AssistSettings settings) {
        this.models = models;
        this.settings = settings;
    }

    /**
     * For whom a pattern is run, and within what.
     *
     * @param name the same work again gets the answer that was paid for, 1 to 60 characters
     * @param models the models that may answer, the first choice first
     * @param moneyLimitCents the most that one call may cost, in euro cents
     * @param riskTier the tier of the case; empty where there is none
     * @param team who pays; empty for the organisation
     * @param sharesAnswers whether an answer to the same prompt may be taken, and this one given to others
     */
    public record Work(
            String name,
            CaseId caseId,
            List<String> models,
            int moneyLimitCents,
            String riskTier,
            String team,
            boolean sharesAnswers) {

        public Work {
            models = List.copyOf(models);
        }
    }

    /**
     * Asks, or gives the reply that was paid for.
     *
     * @param input the pattern's inputs by name
     * @throws IllegalArgumentException if an input that the pattern needs is missing
     */
    public PatternReply ask(Work work, Pattern pattern, Map<String, String> input, ContextPack context) {
        var prompt = Prompt.of(pattern, new PatternInput(input), context, settings.organisation());
        var request = new ModelRequest(
                new ModelRequest.Origin(
                        work.name(),
                        work.caseId(),
                        pattern.id(),
                        pattern.version(),
                        pattern.hash(),
                        work.riskTier(),
                        work.team()),
                work.models(),
                prompt.system(),
                prompt.user(),
                pattern.outputSchema(),
                pattern.maxOutputTokens(),
                work.moneyLimitCents(),
                work.sharesAnswers());
        return switch (models.apply(request)) {
            case Unavailable no -> new PatternReply.Unanswered(no.why());
            case OverBudget no -> new PatternReply.TooDear(no.why());
            case Refused no -> new PatternReply.Unusable(no.why());
            case Answered answered ->
                switch (AnswerReader.read(pattern, answered.text())) {
                    case NotUsable no -> new PatternReply.Unusable(no.why());
                    case Understood reply ->
                        new PatternReply.Replied(reply.text(), reply.claims(), answered.modelName());
                };
        };
    }
}
