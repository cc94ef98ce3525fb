package dev.holdfast.assist;

import dev.holdfast.knowledge.ContextId;
import dev.holdfast.knowledge.ContextPack;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.model.SentenceEmbeddings;
import dev.holdfast.workflow.CaseId;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped documents cut at their headings, with a search by meaning alone: enough to try drafts with. */
public final class ShippedKnowledge {

    public static final EmbeddingModel SENTENCES = new SentenceEmbeddings();
    public static final ShippedKnowledge INSTANCE = new ShippedKnowledge();

    private final List<Passage> passages = new ArrayList<>();
    private final List<Embedding> meanings;

    private ShippedKnowledge() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:knowledge/*.md")) {
                read(file.getFilename().replace(".md", ""), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        meanings = SENTENCES
                .embedAll(passages.stream()
                        .map(p -> TextSegment.from(p.title() + ". " + p.heading() + ". " + p.text()))
                        .toList())
                .content();
    }

    private void read(String document, String markdown) {
        String title = markdown.lines()
                .filter(line -> line.startsWith("title: "))
                .findFirst()
                .orElseThrow()
                .substring(7);
        String body = markdown.substring(markdown.indexOf("\n---\n") + 5);
        String above = "";
        int number = 0;
        for (String part : body.split("(?m)^(?=##)")) {
            if (!part.startsWith("##")) {
                continue;
            }
            String heading = part.lines().findFirst().orElseThrow().replaceFirst("^#+ ", "");
            String path = part.startsWith("###") ? above + " › " + heading : heading;
            above = part.startsWith("###") ? above : heading;
            String text = part.substring(part.indexOf('\n') + 1).strip();
            if (!text.isEmpty()) {
                passages.add(new Passage(document + "#" + ++number, document, title, path, text, "2026-06-15", 0));
            }
        }
    }

    /** The eight passages nearest to a text. */
    public ContextPack contextFor(CaseId caseId, String text) {
        var wanted = SENTENCES.embed(text).content();
        var best = IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -CosineSimilarity.between(wanted, meanings.get(i))))
                .limit(8)
                .map(passages::get)
                .toList();
        return new ContextPack(
                new ContextId("context-" + caseId), caseId, best, List.of("Customer since 2019"), List.of());
    }
}
