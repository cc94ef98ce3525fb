package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Web addresses, and among them those that let whoever has them in: with a user and password, or with a secret among
 * their parameters.
 */
@Component
final class UrlFinder implements PersonalDataFinder {

    private static final Pattern SIGN_IN = Pattern.compile("://[^/?#@\\s]{0,200}:[^/?#@\\s]{0,200}@");
    private static final Pattern SECRET = Pattern.compile(
            "[?&#;](?:[a-z0-9]{1,20}[_-])?(?:token|password|passwd|passwort|pwd|pass|pin|otp|secret|api_?key|key|"
                    + "sig|signature|code|session|sessionid|sid|auth|authorization|jwt)=[^&\\s]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.@-])www\\.(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}\\p{L}{2,18}(?:/[\\w./%?=&#-]{0,200}[\\w/])?",
            Pattern.CASE_INSENSITIVE);
    private static final String NOT_AT_THE_END = ".,;:!?'\"*)]}";
    private static final int LONGEST_SCHEME = 20;

    @Override
    public List<Span> find(String text) {
        var finds = new ArrayList<Span>();
        int end = 0;
        for (int colon = text.indexOf("://"); colon >= 0; colon = text.indexOf("://", Math.max(end, colon + 3))) {
            int start = startOfScheme(text, colon, end);
            end = endOfAddress(text, colon + 3);
            String address = text.substring(start, end);
            if (start < colon && end > colon + 3) {
                boolean letsIn = SIGN_IN.matcher(address).find()
                        || SECRET.matcher(address).find();
                finds.add(Span.asWritten(
                                text,
                                start,
                                end,
                                letsIn ? FindingType.URL : FindingType.WEB_ADDRESS,
                                0.99,
                                letsIn ? "url-with-access" : "url")
                        .withKey(address));
            }
        }
        addBare(text, finds);
        return finds;
    }

    private static void addBare(String text, List<Span> finds) {
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            finds.add(Span.asWritten(text, bare.start(), bare.end(), FindingType.WEB_ADDRESS, 0.95, "url"));
        }
    }

    private static int startOfScheme(String text, int colon, int notBefore) {
        int start = colon;
        while (start > Math.max(notBefore, colon - LONGEST_SCHEME)
                && text.charAt(start - 1) < 128
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || "+.-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private static int endOfAddress(String text, int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > from && NOT_AT_THE_END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
