package dev.holdfast.knowledge.web;

import dev.holdfast.knowledge.IndexReport;
import dev.holdfast.knowledge.KnowledgeBase;
import dev.holdfast.knowledge.documents.Skipped;
import dev.holdfast.knowledge.index.IndexedDocument;
import dev.holdfast.knowledge.index.SearchIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is in the index and what was left out of it, in pages. */
@Component
class Lists {

    private final KnowledgeBase base;

    Lists(KnowledgeBase base) {
        this.base = base;
    }

    /**
     * A part of a list.
     *
     * @param page from 0; the last one if a later one was asked for
     */
    record Part<T>(List<T> rows, int page, int pages, int total) {

        static <T> Part<T> of(Stream<T> all, int page, int size) {
            var rows = all.toList();
            int pages = Math.max(1, (rows.size() + size - 1) / size);
            int wanted = Math.clamp(page, 0, pages - 1);
            return new Part<>(
                    rows.subList(wanted * size, Math.min(rows.size(), (wanted + 1) * size)),
                    wanted,
                    pages,
                    rows.size());
        }
    }

    /** Documents by title, whose title, file or format has the text in it. */
    Part<IndexedDocument> documents(String text, int page, int size) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Part.of(
                base.indexNow().map(SearchIndex::allDocuments).orElse(List.of()).stream()
                        .filter(one -> (one.title() + "\n" + one.file() + "\n" + one.format())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .sorted(Comparator.comparing(IndexedDocument::title, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(IndexedDocument::id)),
                page,
                size);
    }

    /** Files that were left out, whose path or reason has the text in it. */
    Part<Skipped> leftOut(String text, int page, int size) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Part.of(
                base.report().map(IndexReport::skipped).orElse(List.of()).stream()
                        .filter(one -> (one.file() + "\n" + one.reason())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted)),
                page,
                size);
    }
}
