package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Paragraph.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The sentences of a message that ask for something, in the order of the message. */
final class Questions {

    private static final int MOST = 4;
    private static final int LONGEST_MESSAGE = 6000;
    private static final Pattern COURTESY = Pattern.compile(
            "^\\W*(hi|hello|dear|good (morning|afternoon|evening)|thanks?|thank you|many thanks|kind regards|best|regards|"
                    + "sincerely|cheers|yours|my name is|i am writing|hope)\\b.{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Where one sentence asks two things. */
    private static final Pattern JOINED = Pattern.compile(
            ",? and (?=(how|what|when|where|which|who|why|can|do|does|is)\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOKEN = Pattern.compile("\\[([A-Z]+)_\\d+]");
    private static final Pattern ASKS = Pattern.compile(
            "\\?|\\b(how|what|when|where|why|which|who|can i|could you|can you|please|i (want|need|would like|have to)|"
                    + "is it|do i|tell me|want to know|wondering)\\b",
            Pattern.CASE_INSENSITIVE);

    private Questions() {}

    static List<String> of(Prompt prompt) {
        String message = untokenised(
                prompt.message().substring(0, Math.min(prompt.message().length(), LONGEST_MESSAGE)));
        List<String> told = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (String line : message.split("\\n+")) {
            for (Statement sentence : PassageReader.sentences(sentenceLike(line.strip()))) {
                if (COURTESY.matcher(sentence.text()).find()
                        || Words.of(sentence.text()).size() < 2) {
                    continue;
                }
                boolean asks = ASKS.matcher(sentence.text()).find();
                (asks ? asked : told).addAll(List.of(JOINED.split(sentence.text())));
            }
        }
        List<String> questions = new ArrayList<>(asked.subList(0, Math.min(MOST, asked.size())));
        if (questions.isEmpty()) {
            questions.addAll(told.subList(0, Math.min(2, told.size())));
        }
        return questions;
    }

    /** Many people write without capitals and full stops. */
    private static String sentenceLike(String line) {
        return line.isEmpty()
                ? line
                : line.substring(0, 1).toUpperCase(Locale.ROOT)
                        + line.substring(1)
                        + (line.matches(".*[.!?]") ? "" : ".");
    }

    /** Whether the message says anything that could be looked for. */
    static boolean none(Prompt prompt) {
        return Words.of(untokenised(prompt.message())).size() < 2;
    }

    /** The message as a whole, which says what its questions are about. */
    static String whole(Prompt prompt) {
        String whole = prompt.subject() + ". " + prompt.message();
        return untokenised(whole.substring(0, Math.min(whole.length(), 1500)));
    }

    /** "[IBAN_1]" means no more to a sentence embedding than "iban" does. */
    private static String untokenised(String text) {
        return TOKEN.matcher(text)
                .replaceAll(token ->
                        token.group(1).equals("PERSON") ? "" : token.group(1).toLowerCase(Locale.ROOT));
    }
}
