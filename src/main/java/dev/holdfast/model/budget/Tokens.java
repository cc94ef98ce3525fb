package dev.holdfast.model.budget;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import dev.holdfast.model.providers.ModelDescription;

/** Counts tokens before a call: as the model does where its tokenizer is known, and never fewer where it is not. */
public final class Tokens {

    /** Roles and separators around a message, which every vendor adds. */
    private static final int AROUND_THE_TEXT = 40;

    private static final int LETTERS_A_TOKEN = 2;

    /** Reads a table only when a model asks for it. */
    private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

    private Tokens() {}

    /** The most tokens that a prompt of this text can have. */
    public static int most(ModelDescription model, String text) {
        return AROUND_THE_TEXT
                + REGISTRY.getEncodingForModel(model.model())
                        .filter(known -> model.provider().endsWith("openai"))
                        .map(known -> known.countTokensOrdinary(text))
                        .orElseGet(() -> estimate(text));
    }

    /**
     * Letters have a token for two, which is more than in texts of languages written in Latin letters; everything
     * else has one for each byte, which no tokenizer that works on bytes can exceed.
     */
    static int estimate(String text) {
        long letters = 0;
        long rest = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= 'a' && at <= 'z' || at >= 'A' && at <= 'Z' || at == ' ') {
                letters++;
            } else {
                // In UTF-8 a char is three bytes at most; a pair of surrogates is four.
                rest += at < 0x80 ? 1 : at < 0x800 ? 2 : Character.isSurrogate(at) ? 2 : 3;
            }
        }
        return Math.toIntExact(Math.min(Integer.MAX_VALUE / 2, letters / LETTERS_A_TOKEN + rest + 1));
    }
}
