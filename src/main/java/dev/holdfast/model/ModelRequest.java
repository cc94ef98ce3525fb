package dev.holdfast.model;

import dev.holdfast.workflow.CaseId;
import java.util.List;

/**
 * What is asked of a model.
 *
 * @param origin for whom; it goes into the ledger, never to the model
 * @param models the names of the models that may answer, the first choice first, as the table model-route gives them
 * @param system the instruction
 * @param user the material
 * @param jsonSchema the JSON Schema of the answer, as JSON text
 * @param maxOutputTokens the longest answer, in tokens
 * @param moneyLimitCents the most that one call may cost, in euro cents; 0 allows only calls that cost nothing
 * @param sharesAnswers whether an answer to the same prompt may be taken, and this one given to others
 */
public record ModelRequest(
        Origin origin,
        List<String> models,
        String system,
        String user,
        String jsonSchema,
        int maxOutputTokens,
        int moneyLimitCents,
        boolean sharesAnswers) {

    public ModelRequest {
        models = List.copyOf(models);
    }

    /** One whose answer is for it alone. */
    public ModelRequest(
            Origin origin,
            List<String> models,
            String system,
            String user,
            String jsonSchema,
            int maxOutputTokens,
            int moneyLimitCents) {
        this(origin, models, system, user, jsonSchema, maxOutputTokens, moneyLimitCents, false);
    }

    /**
     * For whom a model is asked.
     *
     * @param work names the piece of work; the same work again gets the answer that was paid for, 1 to 60 characters
     * @param patternHash the content hash of the pattern
     * @param riskTier the tier of the case; empty where there is none
     * @param team who pays; empty for the organisation
     */
    public record Origin(
            String work,
            CaseId caseId,
            String patternId,
            int patternVersion,
            String patternHash,
            String riskTier,
            String team) {}
}
