package dev.holdfast.knowledge.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folder of Markdown documents, on the class path (also inside a jar) or on disk. */
public class DocumentFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFolder.class);

    private final String location;
    private final DocumentReader reader = new DocumentReader();
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    /** @throws IllegalStateException if the location is a folder on disk that does not exist */
    public DocumentFolder(String location) {
        String url = location.matches("[a-z]{2,}\\*?:.*") ? location : "file:" + location;
        this.location = url.endsWith("/") ? url : url + "/";
        if (this.location.startsWith("file:")
                && !resources.getResource(this.location).exists()) {
            throw new IllegalStateException("holdfast.knowledge.location names the folder " + location
                    + ", which does not exist. Create it with Markdown documents inside, or name another.");
        }
    }

    /**
     * A document left out.
     *
     * @param document its file name
     * @param reason one sentence for the person who wrote it
     */
    public record Skipped(String document, String reason) {}

    /** What could be read, by id, and what could not. */
    public record Reading(List<KnowledgeDocument> documents, List<Skipped> skipped) {}

    /** Reads every document. */
    public Reading read() {
        var fileOfId = new HashMap<String, String>();
        var documents = new ArrayList<KnowledgeDocument>();
        var skipped = new ArrayList<Skipped>();
        for (Resource file : files()) {
            String name = Objects.requireNonNullElse(file.getFilename(), file.getDescription());
            try {
                var document = reader.read(name, content(file), lastModified(file));
                String first = fileOfId.putIfAbsent(document.id(), name);
                if (first != null) {
                    throw new BrokenDocumentException(
                            "its id '" + document.id() + "' is already that of " + first + "; ids must differ");
                }
                documents.add(document);
            } catch (BrokenDocumentException | IOException | RuntimeException broken) {
                String reason = Objects.requireNonNullElse(broken.getMessage(), "it cannot be read");
                LOG.warn("Document {} is left out of the knowledge base: {}.", name, reason);
                skipped.add(new Skipped(name, reason));
            }
        }
        documents.sort(Comparator.comparing(KnowledgeDocument::id));
        return new Reading(documents, skipped);
    }

    private List<Resource> files() {
        try {
            return Arrays.stream(resources.getResources(location + "**/*.md"))
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The folder of holdfast.knowledge.location, " + location + ", cannot be read", unreadable);
        }
    }

    private static String content(Resource file) throws IOException, BrokenDocumentException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getContentAsByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BrokenDocumentException("it is not UTF-8 text; save it as UTF-8");
        }
    }

    private static Instant lastModified(Resource file) throws IOException {
        return Instant.ofEpochMilli(file.lastModified());
    }
}
