package dev.holdfast.assist;

import dev.holdfast.model.extractive.ExtractiveReply;
import dev.holdfast.workflow.CaseId;
import java.nio.file.*;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Look {
    @Test
    void look() throws Exception {
        var pattern = dev.holdfast.pattern.TestPatterns.shipped("draft-reply");
        var reply = new ExtractiveReply(ShippedKnowledge.SENTENCES);
        var out = new StringBuilder();
        for (String block :
                Files.readString(Path.of("/tmp/assist-messages.txt")).split("\n====\n")) {
            String subject = block.lines().findFirst().orElse("");
            String message = block.substring(block.indexOf('\n') + 1).strip();
            var pack =
                    ShippedKnowledge.INSTANCE.contextFor(new CaseId("C-20260101-0000000000"), subject + ". " + message);
            var prompt = Prompt.of(
                    pattern, new PatternInput(Map.of("message", message, "subject", subject)), pack, "Lindenmark Bank");
            long t = System.nanoTime();
            var r = reply.to(prompt.user());
            out.append("##### ")
                    .append(subject)
                    .append(" | ")
                    .append(message)
                    .append("\n--- ")
                    .append((System.nanoTime() - t) / 1000000)
                    .append(" ms; context ")
                    .append(pack.passages().stream().map(p -> p.passageId()).toList())
                    .append("\n");
            out.append(r.map(a -> {
                                try {
                                    return new com.fasterxml.jackson.databind.ObjectMapper()
                                            .readTree(a)
                                            .get("text")
                                            .asText();
                                } catch (Exception e) {
                                    throw new RuntimeException(e);
                                }
                            })
                            .orElse("REFUSED"))
                    .append("\n\n");
        }
        Files.writeString(Path.of("/tmp/assist-look.txt"), out);
    }
}
