package dev.holdfast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.knowledge.documents.SamplePdf;
import dev.holdfast.knowledge.documents.SampleWord;
import dev.holdfast.knowledge.documents.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that changes while the application runs: looked at every 50 ms, a file has to be quiet for 100 ms. */
class KnowledgeWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private KnowledgeFixture knowledge;
    private KnowledgeBase base;
    private KnowledgeSearch search;
    private KnowledgeWatch watch;

    @BeforeEach
    void a_folder_is_watched() {
        knowledge = new KnowledgeFixture(folder)
                .withDocument("cards", "Cards", "A new card takes five days.")
                .withDocument("cash", "Cash", "Cash costs two euros.");
        base = knowledge.base();
        search = KnowledgeFixture.search(base, knowledge.model, knowledge.settings());
        watch = knowledge.watch(base);
        watch.start();
        eventually(() -> base.report().isPresent());
        knowledge.model.embedded.clear();
    }

    @AfterEach
    void nobody_looks_any_more() {
        watch.stop();
    }

    private static void eventually(Supplier<Boolean> fact) {
        var end = Instant.now().plus(PATIENCE);
        while (!fact.get()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private List<String> documents() {
        return base.indexNow().orElseThrow().allDocuments().stream()
                .map(document -> document.id())
                .sorted()
                .toList();
    }

    @Test
    void a_new_file_of_each_format_is_found_without_a_restart() throws IOException {
        Files.write(
                knowledge.documents.resolve("loans.pdf"),
                new SamplePdf().paragraph("A loan runs for ten years.").bytes());
        Files.write(
                knowledge.documents.resolve("savings.docx"),
                new SampleWord().paragraph("Savings earn one percent.").bytes());
        knowledge.with("rates.html", "<p>Rates change daily.</p>").with("hours.txt", "Open from nine to five.");

        eventually(() -> documents().size() == 6);
        assertThat(documents())
                .containsExactly("cards", "cash", "hours.txt", "loans.pdf", "rates.html", "savings.docx");
        assertThat(search.search("loan years", 1))
                .singleElement()
                .satisfies(found -> assertThat(found.heading()).isEqualTo("Page 1"));
        assertThat(knowledge.model.embedded).noneMatch(text -> text.startsWith("Cards\n") || text.startsWith("Cash\n"));
    }

    @Test
    void only_the_changed_passage_is_embedded() {
        String first = "A first part. " + "word ".repeat(60);
        knowledge.withDocument("cash", "Cash", first + "\n\nOld end. " + "word ".repeat(60));
        eventually(() -> base.indexNow().orElseThrow().passages() == 3);
        knowledge.model.embedded.clear();

        knowledge.withDocument("cash", "Cash", first + "\n\nNew end, longer. " + "word ".repeat(60));

        eventually(() -> base.indexNow().orElseThrow().passagesOf("cash").stream()
                .anyMatch(passage -> passage.text().startsWith("New end")));
        assertThat(knowledge.model.embedded).singleElement().asString().contains("New end");
    }

    @Test
    void a_file_that_is_taken_away_or_renamed_is_noticed() throws IOException {
        Files.delete(knowledge.documents.resolve("cash.md"));
        eventually(() -> documents().equals(List.of("cards")));

        knowledge.with("hours.txt", "Open from nine to five.");
        eventually(() -> documents().contains("hours.txt"));
        Files.move(knowledge.documents.resolve("hours.txt"), knowledge.documents.resolve("opening.txt"));

        eventually(() -> documents().equals(List.of("cards", "opening.txt")));
    }

    @Test
    void a_broken_file_is_reported_and_mended_without_a_restart() {
        knowledge.with("loans.md", "---\ntitle: Loans");
        eventually(() -> base.report().orElseThrow().skipped().size() == 1);
        assertThat(base.report().orElseThrow().skipped())
                .extracting(Skipped::file)
                .containsExactly("loans.md");
        assertThat(documents()).containsExactly("cards", "cash");

        knowledge.with("loans.md", "---\ntitle: Loans\n---\nA loan runs for ten years.");

        eventually(() -> documents().contains("loans.md"));
        assertThat(base.report().orElseThrow().skipped()).isEmpty();
    }

    @Test
    void while_the_folder_is_gone_the_index_stays_and_the_problem_is_told() throws IOException {
        var elsewhere = folder.resolve("elsewhere");
        Files.move(knowledge.documents, elsewhere);

        eventually(() -> base.state().problem() != null);
        assertThat(base.state().problem()).contains(knowledge.documents.toString(), "is not there");
        assertThat(search.search("cash", 1)).hasSize(1);

        Files.move(elsewhere, knowledge.documents);
        knowledge.withDocument("loans", "Loans", "A loan runs for ten years.");

        eventually(() -> documents().contains("loans"));
        assertThat(base.state().problem()).isNull();
    }

    @Test
    void a_first_reading_that_failed_is_made_up_for_also_where_changes_are_not_watched() throws IOException {
        watch.stop();
        var unwatched = knowledge.base();
        var elsewhere = folder.resolve("elsewhere");
        Files.move(knowledge.documents, elsewhere);
        watch = knowledge.watch(unwatched, Duration.ZERO);
        watch.start();
        eventually(() -> unwatched.state().problem() != null);

        Files.move(elsewhere, knowledge.documents);

        eventually(() -> unwatched.report().isPresent());
        assertThat(unwatched.state().problem()).isNull();
    }

    @Test
    void the_second_of_two_files_with_one_id_takes_over_when_the_first_is_gone() throws IOException {
        knowledge.with("z.md", "---\nid: cash\ntitle: Other cash\n---\nOther.");
        eventually(() -> base.report().orElseThrow().skipped().size() == 1);

        Files.delete(knowledge.documents.resolve("cash.md"));

        eventually(() -> base.report().orElseThrow().skipped().isEmpty());
        assertThat(base.indexNow().orElseThrow().document("cash").orElseThrow().title())
                .isEqualTo("Other cash");
    }

    @Test
    void after_a_restart_the_old_index_is_there_at_once_and_nothing_is_embedded() {
        watch.stop();
        var restarted = knowledge.base();
        knowledge.model.embedded.clear();

        var report = restarted.refresh();

        assertThat(knowledge.model.embedded).isEmpty();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(restarted.indexNow().orElseThrow().allDocuments())
                .extracting(document -> document.indexedAt())
                .isEqualTo(base.indexNow().orElseThrow().allDocuments().stream()
                        .map(document -> document.indexedAt())
                        .toList());
    }
}
