package dev.holdfast.knowledge;

import dev.holdfast.workflow.Reading;
import dev.holdfast.workflow.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds parts of documents that are close to a question and not cited by its answer, at most one a document. */
@Component
class ReadingList {

    private static final int MOST = 4;
    private static final int LOOKED_AT = 15;

    /** Of {@link Passage#score}; what is less close is about something else. */
    private static final double CLOSE_ENOUGH = 0.25;

    private static final int LONGEST_EXCERPT = 200;

    private final KnowledgeSearch knowledge;
    private final KnowledgeBase base;

    ReadingList(KnowledgeSearch knowledge, KnowledgeBase base) {
        this.knowledge = knowledge;
        this.base = base;
    }

    /** The closest first; empty if nothing else is close. */
    List<Reading> beside(String question, String topic, List<Source> cited) {
        Set<String> citedPassages = cited.stream().map(Source::passageId).collect(Collectors.toSet());
        Set<String> citedDocuments = cited.stream().map(Source::documentId).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        return knowledge.context(question, topic, LOOKED_AT).stream()
                .filter(passage -> passage.score() >= CLOSE_ENOUGH && !citedPassages.contains(passage.passageId()))
                .filter(passage -> taken.add(passage.documentId()))
                .limit(MOST)
                .map(passage -> new Reading(
                        passage.documentId(),
                        passage.title(),
                        passage.heading(),
                        why(passage, topic, citedDocuments),
                        excerpt(passage.text())))
                .toList();
    }

    private String why(Passage passage, String topic, Set<String> citedDocuments) {
        if (citedDocuments.contains(passage.documentId())) {
            return "The answer rests on another part of this document.";
        }
        return base.index().isAbout(passage.documentId(), topic)
                ? "It is about the same topic: " + topic.replace('_', ' ') + "."
                : "It is close to the words of the question.";
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_EXCERPT) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST_EXCERPT - 2);
        return line.substring(0, end > LONGEST_EXCERPT / 2 ? end : LONGEST_EXCERPT - 2) + " …";
    }
}
