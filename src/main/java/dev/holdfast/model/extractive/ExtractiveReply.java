package dev.holdfast.model.extractive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.model.extractive.Paragraph.Statement;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers a prompt with sentences of its passages. The same prompt always gets the same answer. The pattern says by its
 * blocks what is wanted: a letter if it has a {@code signature}, the statements alone if not; what is meant for staff
 * only if its {@code audience} is {@code staff}.
 */
public final class ExtractiveReply {

    /** Where people put their own name: after "my name is", or on a line of its own at the end. */
    private static final Pattern OWN_NAME = Pattern.compile(
            "(?:\\b(?:my name is|this is|i am|i'm)\\s+|(?:regards|thanks?|thank you|sincerely|best|cheers|greetings)[,.!]?\\s+)"
                    + "(\\[PERSON_\\d+])|(\\[PERSON_\\d+])[\\s.]*\\z",
            Pattern.CASE_INSENSITIVE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Selection selection;

    /** @param sentences embeds sentences; the better it is, the better the choice */
    public ExtractiveReply(EmbeddingModel sentences) {
        this.selection = new Selection(new Relevance(sentences));
    }

    /** The answer as JSON text; empty if no passage of the prompt is near enough to its message. */
    public Optional<String> to(String userPrompt) {
        var prompt = Prompt.read(userPrompt);
        List<Paragraph> paragraphs = Questions.none(prompt) ? List.of() : selection.of(prompt);
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(json(compose(prompt, paragraphs)));
    }

    record Reply(String text, List<Cited> claims) {}

    record Cited(String text, List<String> passages) {}

    private static Reply compose(Prompt prompt, List<Paragraph> paragraphs) {
        List<String> blocks = new ArrayList<>();
        List<Cited> claims = new ArrayList<>();
        if (prompt.isLetter()) {
            blocks.add(greeting(prompt.message()));
            blocks.add("Thank you for your message. This reply is put together from our published information.");
        }
        for (Paragraph paragraph : paragraphs) {
            var text = new StringBuilder(lead(paragraph));
            for (Statement statement : paragraph.statements()) {
                text.append(text.isEmpty() ? "" : statement.marker().isEmpty() ? " " : "\n")
                        .append(statement.marker())
                        .append(statement.text());
                claims.add(
                        new Cited(statement.text(), List.of(paragraph.passage().id())));
            }
            blocks.add(text.toString());
        }
        if (prompt.isLetter()) {
            blocks.add("If this does not answer your question, simply reply to this message.");
            blocks.add("Kind regards,\n" + prompt.signature());
        }
        return new Reply(String.join("\n\n", blocks), claims);
    }

    /** The rows of a table need the heading above it; whoever checks the reply finds it with the passage. */
    private static String lead(Paragraph paragraph) {
        String heading = paragraph.passage().heading();
        boolean table = paragraph.statements().getFirst().marker().equals("- ");
        return table && !heading.isEmpty()
                ? heading.substring(heading.lastIndexOf('›') + 1).strip() + ":"
                : "";
    }

    private static String greeting(String message) {
        Matcher name = OWN_NAME.matcher(message.strip());
        String last = "";
        while (name.find()) {
            last = name.group(1) == null ? name.group(2) : name.group(1);
        }
        return last.isEmpty() ? "Hello," : "Dear " + last + ",";
    }

    private static String json(Reply reply) {
        try {
            return JSON.writeValueAsString(reply);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
