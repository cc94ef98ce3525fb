package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.Format;
import dev.holdfast.knowledge.formats.Section;
import java.util.List;

/**
 * A document as it was read.
 *
 * @param id what it says itself, or else made from its path: the same as long as the file lies where it lies
 * @param file its path below the folder
 * @param stamp its file's {@link SourceFile#stamp()} when it was read
 * @param versionDate ISO 8601
 * @param hash SHA-256 over everything that goes into the index
 * @param remarks sentences about what was left out of it
 * @param sections the text between headings, in order
 */
public record KnowledgeDocument(
        String id,
        String title,
        Format format,
        String file,
        String stamp,
        List<String> topics,
        String versionDate,
        String hash,
        List<String> remarks,
        List<Section> sections) {}
