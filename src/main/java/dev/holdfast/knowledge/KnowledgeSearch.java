package dev.holdfast.knowledge;

import dev.holdfast.knowledge.index.Embeddings;
import dev.holdfast.knowledge.index.IndexedPassage;
import dev.holdfast.knowledge.index.Ranking;
import dev.holdfast.knowledge.index.Ranking.By;
import dev.holdfast.knowledge.index.Ranking.Ranked;
import dev.holdfast.knowledge.index.SearchIndex;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Finds the passages that answer a question, or the several questions of a described situation. */
@Service
public class KnowledgeSearch {

    /** In a context, a document may speak more than once: its other passages often hold the exception to the rule. */
    private static final int PASSAGES_OF_ONE_DOCUMENT = 3;

    /** A document written for the topic of a case goes before others that are as good by this much, in deviations. */
    private static final float TOPIC_BONUS = 1;

    private final KnowledgeBase base;
    private final Embeddings embeddings;
    private final Ranking ranking;
    private final ObservationRegistry observations;

    KnowledgeSearch(
            KnowledgeBase base, EmbeddingModel model, KnowledgeSettings settings, ObservationRegistry observations) {
        this.observations = observations;
        this.base = base;
        this.embeddings = new Embeddings(model);
        this.ranking = new Ranking(embeddings, settings.questions());
    }

    /**
     * The best passage of each of the best documents, best first. The same text finds the same passages as long as the
     * documents stay the same.
     *
     * @param text a question or a whole message; what follows after 20,000 characters is not read
     * @param limit the most passages wanted, 1 or more
     * @return no passage if the text says nothing, or there are no documents
     * @throws KnowledgeNotReadyException if the documents are still being read
     */
    public List<Passage> search(String text, int limit) {
        return measured("question", () -> search(text, limit, By.BOTH));
    }

    List<Passage> search(String text, int limit, By by) {
        var index = base.index();
        return best(index, ranking.rank(index, text, by), limit, 1);
    }

    /** Passages of several documents for a case about a topic, with more than one passage where a document fits well. */
    List<Passage> context(String text, String topic, int limit) {
        return measured("case", () -> searchForCase(text, topic, limit));
    }

    /** @param purpose what is searched for, as a metric's tag: a person's question, or a case's context */
    private List<Passage> measured(String purpose, Supplier<List<Passage>> search) {
        return Observation.createNotStarted("holdfast.knowledge.search", observations)
                .contextualName("knowledge search")
                .lowCardinalityKeyValue("purpose", purpose)
                .observe(search);
    }

    private List<Passage> searchForCase(String text, String topic, int limit) {
        var index = base.index();
        var ranked = ranking.rank(index, text, By.BOTH);
        for (int document = 0; document < ranked.documents().length; document++) {
            if (index.isAbout(document, topic)) {
                ranked.documents()[document] += TOPIC_BONUS;
            }
        }
        return best(index, ranked, limit, PASSAGES_OF_ONE_DOCUMENT);
    }

    /**
     * A passage beside others that fit a question.
     *
     * @param isAboutTopic whether its document was written for the topic
     * @param closeness the cosine of the meanings of question and passage; the score alone only orders what was found
     */
    record Near(Passage passage, boolean isAboutTopic, float closeness) {}

    /** What {@link #context} finds, with how close it really is. */
    List<Near> near(String question, String topic, int limit) {
        var index = base.index();
        var closeness = index.meaning(embeddings.ofQuestions(List.of(question)).getFirst());
        var numbers = new HashMap<String, Integer>();
        for (int number = 0; number < index.passages(); number++) {
            numbers.put(index.passage(number).passageId(), number);
        }
        var near = new ArrayList<Near>();
        for (var passage : context(question, topic, limit)) {
            Integer number = numbers.get(passage.passageId());
            if (number != null) {
                near.add(new Near(passage, index.isAbout(passage.documentId(), topic), closeness[number]));
            }
        }
        return near;
    }

    private record Candidate(int passage, float value) {}

    private static List<Passage> best(SearchIndex index, Ranked ranked, int limit, int ofOneDocument) {
        var candidates = new ArrayList<Candidate>();
        for (int document = 0; document < ranked.documents().length; document++) {
            candidates.addAll(candidates(index, ranked, document, ofOneDocument));
        }
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.value())
                .thenComparingInt(Candidate::passage));
        return candidates.stream()
                .limit(limit)
                .map(found -> scored(
                        index.passage(found.passage()),
                        found.value() - candidates.getFirst().value()))
                .toList();
    }

    /** A document's passages; each is as good as its document, less what it lacks to the document's best passage. */
    private static List<Candidate> candidates(SearchIndex index, Ranked ranked, int document, int most) {
        var own = new ArrayList<Candidate>();
        for (int passage : index.passagesOf(document)) {
            if (!index.passage(passage).leftOut()) {
                own.add(new Candidate(passage, ranked.passages()[passage]));
            }
        }
        if (own.isEmpty()) {
            return own;
        }
        own.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.value()));
        float best = own.getFirst().value();
        return own.stream()
                .limit(most)
                .map(candidate ->
                        new Candidate(candidate.passage(), ranked.documents()[document] - (best - candidate.value())))
                .toList();
    }

    private static Passage scored(IndexedPassage passage, double belowBest) {
        double score = Math.round(Math.exp(belowBest / 2) * 10_000) / 10_000.0;
        return new Passage(
                passage.passageId(),
                passage.documentId(),
                passage.title(),
                passage.heading(),
                passage.text(),
                passage.versionDate(),
                score);
    }
}
