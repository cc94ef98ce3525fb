package dev.holdfast.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The passages that a message is answered from, the best first: as many as the settings say. */
@Component
public class MessagePassages {

    /** What stands for a personal value says nothing about what is asked. */
    private static final Pattern TOKEN = Pattern.compile("\\[[A-Z]+_\\d+]");

    private final KnowledgeSearch knowledge;
    private final KnowledgeSettings settings;

    MessagePassages(KnowledgeSearch knowledge, KnowledgeSettings settings) {
        this.knowledge = knowledge;
        this.settings = settings;
    }

    /**
     * The same message finds the same passages as long as the documents stay the same.
     *
     * @param topic the message's topic, or {@code unknown}
     * @throws KnowledgeNotReadyException if the documents are still being read
     */
    public List<Passage> of(String subject, String message, String topic) {
        String question = TOKEN.matcher(subject + "\n" + message).replaceAll(" ");
        return knowledge.context(question, topic, settings.contextPassages());
    }
}
