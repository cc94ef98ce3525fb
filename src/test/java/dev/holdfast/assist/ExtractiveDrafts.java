package dev.holdfast.assist;

import dev.holdfast.assist.AnswerReader.Reading.Understood;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.model.extractive.ExtractiveReply;
import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts by the offline model from the shipped knowledge, with the real prompt and the real reading of the answer. */
public final class ExtractiveDrafts {

    private static final CaseId CASE = new CaseId("C-20260603-0000000000");
    private static final ExtractiveReply MODEL = new ExtractiveReply(ShippedKnowledge.SENTENCES);

    private ExtractiveDrafts() {}

    public record Written(String text, List<Draft.CitedClaim> claims, ContextPack context) {}

    public static Optional<Written> write(String subject, String message) {
        return write(subject, message, "");
    }

    public static Optional<Written> write(String subject, String message, String guidance) {
        var pattern = TestPatterns.shipped("draft-reply");
        var context = ShippedKnowledge.INSTANCE.contextFor(CASE, subject + ". " + message);
        var input = new PatternInput(Map.of("subject", subject, "message", message, "guidance", guidance));
        return MODEL.to(Prompt.of(pattern, input, context, "Lindenmark Bank").user())
                .map(answer -> (Understood) AnswerReader.read(pattern, answer))
                .map(reply -> new Written(reply.text(), reply.claims(), context));
    }
}
