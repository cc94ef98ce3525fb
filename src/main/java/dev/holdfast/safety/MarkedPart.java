package dev.holdfast.safety;

import dev.holdfast.safety.detection.PlantedOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text for people to read.
 *
 * @param words the piece, with tokens
 * @param marked whether it reads like an instruction to the model
 */
record MarkedPart(String words, boolean marked) {

    /** The text cut at these passages, which do not overlap; all parts one after the other are the text again. */
    static List<MarkedPart> of(String text, List<PlantedOrder> passages) {
        var parts = new ArrayList<MarkedPart>();
        int done = 0;
        for (PlantedOrder passage : passages) {
            if (passage.start() > done) {
                parts.add(new MarkedPart(text.substring(done, passage.start()), false));
            }
            parts.add(new MarkedPart(text.substring(passage.start(), passage.end()), true));
            done = passage.end();
        }
        if (done < text.length()) {
            parts.add(new MarkedPart(text.substring(done), false));
        }
        return parts;
    }
}
