package dev.holdfast.check;

import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A draft with all that it is checked against.
 *
 * @param passages the passages that were in the context
 * @param message the customer's message with its subject, with tokens, without passages that read like an instruction
 *     to the model: they are no source of anything
 * @param signature the name with which replies are signed
 * @param instructions what the model was told to do, without the case
 */
record CheckedDraft(
        String text,
        List<CitedClaim> claims,
        List<Passage> passages,
        String message,
        String signature,
        String instructions) {

    /** The passages that at least one claim cites. */
    List<Passage> cited() {
        Set<String> ids = new HashSet<>();
        claims.forEach(claim -> ids.addAll(claim.passageIds()));
        return passages.stream()
                .filter(passage -> ids.contains(passage.passageId()))
                .toList();
    }

    /** Everything that a fact in the draft may come from. */
    String sourceText() {
        return Stream.concat(
                        cited().stream()
                                .map(passage -> passage.title() + "\n" + passage.heading() + "\n" + passage.text()),
                        Stream.of(message))
                .collect(Collectors.joining("\n\n"));
    }
}
