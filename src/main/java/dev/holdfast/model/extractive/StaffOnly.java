package dev.holdfast.model.extractive;

import java.util.regex.Pattern;

/** Tells what a knowledge base says to staff from what it says to customers. */
final class StaffOnly {

    private static final Pattern HEADING = Pattern.compile(
            "\\b(for (advisers?|agents?|staff|colleagues)|internal|never (promise|do|say|write|ask)|"
                    + "(what|when) (not|never) to|what (we may|to) write|who (may )?decides?|contact centre can|"
                    + "how we write|how to answer|sentences you can use|what to avoid|difficult situations|"
                    + "what each answer contains|what counts as|special cases|exceptions|"
                    + "tone and structure|goodwill|if a customer)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Orders to staff, and sentences that speak about the customer instead of to them. */
    private static final Pattern SENTENCE = Pattern.compile(
            "^(never|always ask|say:|say instead|inform the|copy to|pass the|record the|note the|offer the)\\b"
                    + "|^do not (promise|say|name|quote|tell|forecast|recommend|unblock|unlock|send a|blame|advise|write)\\b"
                    + "|\\b(agents?|advisers?|staff|team leaders?|team leads?|colleague'?s?)\\b.*\\b(may|must|can|cannot|should|only|never)\\b"
                    + "|\\bonly (a|an|the|team|our)?\\b.{0,60}\\b(may|decides?)\\b"
                    + "|\\b(an|the|for) advisers?\\b|\\bteam lead(er)?s?\\b|\\bgoodwill\\b"
                    + "|\\b(the|a) customers?('s)?\\b|\\bcustomers? (insists?|asks?|says?)\\b|\\bthe case is\\b",
            Pattern.CASE_INSENSITIVE);

    private StaffOnly() {}

    static boolean heading(String headingPath) {
        return HEADING.matcher(headingPath).find();
    }

    static boolean sentence(String sentence) {
        return SENTENCE.matcher(sentence).find();
    }
}
