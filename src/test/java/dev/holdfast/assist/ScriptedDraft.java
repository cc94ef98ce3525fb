package dev.holdfast.assist;

import dev.holdfast.assist.AnswerReader.Reading.Understood;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What a scripted model writes about a message: the real prompt goes in, its answer is read as any model's is. */
public record ScriptedDraft(String text, List<Draft.CitedClaim> claims, ContextPack context, String instructions) {

    /** A search takes longer than all else here, and many drafts are about the same message. */
    private static final Map<String, ContextPack> CONTEXTS = new ConcurrentHashMap<>();

    private static final CaseId CASE = new CaseId("C-20260603-0000000000");

    /**
     * @param model gets the system and the user text and answers as a model does
     * @return nothing where the answer is refused
     */
    public static Optional<ScriptedDraft> of(String subject, String message, BinaryOperator<String> model) {
        return of(subject, message, context -> context, model);
    }

    /** @param change what happens to the passages before the model reads them */
    public static Optional<ScriptedDraft> of(
            String subject, String message, UnaryOperator<ContextPack> change, BinaryOperator<String> model) {
        return of(
                "draft-reply",
                subject + ". " + message,
                Map.of("subject", subject, "message", message, "guidance", ""),
                change,
                model);
    }

    /** What it writes about the question of an agent. */
    public static Optional<ScriptedDraft> answer(
            String question, UnaryOperator<ContextPack> change, BinaryOperator<String> model) {
        return of(
                "answer-question",
                question,
                Map.of("question", question, "topic", "card_delivery", "language", "en"),
                change,
                model);
    }

    private static Optional<ScriptedDraft> of(
            String patternId,
            String about,
            Map<String, String> input,
            UnaryOperator<ContextPack> change,
            BinaryOperator<String> model) {
        var pattern = TestPatterns.shipped(patternId);
        var context = change.apply(
                CONTEXTS.computeIfAbsent(about, asked -> ShippedKnowledge.INSTANCE.contextFor(CASE, asked)));
        var prompt = Prompt.of(pattern, new PatternInput(input), context, "Lindenmark Bank");
        return AnswerReader.read(pattern, model.apply(prompt.system(), prompt.user())) instanceof Understood reply
                ? Optional.of(new ScriptedDraft(reply.text(), reply.claims(), context, pattern.system()))
                : Optional.empty();
    }
}
