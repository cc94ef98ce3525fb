package dev.holdfast.knowledge;

import dev.holdfast.knowledge.KnowledgeSearch.Near;
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

    /**
     * Cosine of question and passage. What a knowledge base of a bank has for questions about football, the weather or
     * an election stays below 0.54; what a reader would take up lies above 0.62.
     */
    private static final float CLOSE_ENOUGH = 0.6f;

    private static final int LONGEST_EXCERPT = 200;

    private final KnowledgeSearch knowledge;

    ReadingList(KnowledgeSearch knowledge) {
        this.knowledge = knowledge;
    }

    /** The closest first; empty if nothing else is close. */
    List<Reading> beside(String question, String topic, List<Source> cited) {
        Set<String> citedPassages = cited.stream().map(Source::passageId).collect(Collectors.toSet());
        Set<String> citedDocuments = cited.stream().map(Source::documentId).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        return knowledge.near(question, topic, LOOKED_AT).stream()
                .filter(near -> near.closeness() >= CLOSE_ENOUGH
                        && !citedPassages.contains(near.passage().passageId()))
                .filter(near -> taken.add(near.passage().documentId()))
                .limit(MOST)
                .map(near -> reading(near, topic, citedDocuments))
                .toList();
    }

    private static Reading reading(Near near, String topic, Set<String> citedDocuments) {
        var passage = near.passage();
        var why = citedDocuments.contains(passage.documentId())
                ? "The answer rests on another part of this document."
                : near.isAboutTopic()
                        ? "It is about the same topic: " + topic.replace('_', ' ') + "."
                        : "It is close to the words of the question.";
        return new Reading(
                passage.documentId(),
                passage.title(),
                passage.heading(),
                why,
                passage.excerpt(LONGEST_EXCERPT).replaceAll("\\s+", " "));
    }
}
