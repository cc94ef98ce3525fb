package dev.holdfast.workflow;

import java.util.List;

/**
 * A statement of a draft and the passages it rests on.
 *
 * @param text the statement as it stands in the draft, with tokens in place of personal data
 * @param sources the passages cited for it; empty when the model cited none
 */
public record Claim(String text, List<Source> sources) {

    public Claim {
        sources = List.copyOf(sources);
    }
}
