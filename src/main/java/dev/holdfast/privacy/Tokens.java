package dev.holdfast.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a token looks like in a text. Also what a model may make up, and what a customer may have typed. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\[[A-Z][A-Z_]{0,30}_[0-9]{1,9}\\]");

    private Tokens() {}

    static Set<String> in(String text) {
        var tokens = new LinkedHashSet<String>();
        TOKEN.matcher(text).results().forEach(found -> tokens.add(found.group()));
        return tokens;
    }

    /** Where tokens stand in a text. */
    static List<MatchResult> places(String text) {
        return TOKEN.matcher(text).results().toList();
    }

    /** The text with each token replaced, in one pass: what a value holds is not looked at again. */
    static String replace(String text, Function<String, String> valueOf) {
        return TOKEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(valueOf.apply(found.group())));
    }
}
