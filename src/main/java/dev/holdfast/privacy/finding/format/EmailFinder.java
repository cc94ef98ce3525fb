package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** E-mail addresses, of anyone. Reads outwards from each at sign. */
@Component
final class EmailFinder implements PersonalDataFinder {

    private static final String IN_LOCAL_PART = "._%+-'&#!=/~$";
    private static final String NOT_AT_THE_START = ".-'=/&#!";

    @Override
    public List<Span> find(String text) {
        var finds = new ArrayList<Span>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = startOfLocalPart(text, at);
            int end = endOfDomain(text, at + 1);
            if (start < at && isDomain(text.substring(at + 1, end))) {
                String address = text.substring(start, end);
                finds.add(Span.asWritten(text, start, end, FindingType.EMAIL, 0.99, "email-address")
                        .withKey(address.toLowerCase(Locale.ROOT)));
            }
        }
        return finds;
    }

    private static int startOfLocalPart(String text, int at) {
        int start = at;
        while (start > 0 && (isWord(text.charAt(start - 1)) || IN_LOCAL_PART.indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        while (start < at && NOT_AT_THE_START.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int endOfDomain(String text, int from) {
        int end = from;
        while (end < text.length()
                && (isWord(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
            end++;
        }
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return end;
    }

    private static boolean isDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0 && domain.length() - dot > 2 && !domain.contains("..");
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
    }
}
