package dev.holdfast.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.knowledge.documents.DocumentFolder.Listing;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Settling settling = new Settling(Duration.ofSeconds(2));

    private static SourceFile file(long size) {
        return new SourceFile("a.pdf", size, START, InputStream::nullInputStream);
    }

    private void look(int second, SourceFile... files) {
        settling.look(new Listing(List.of(files), List.of()), START.plusSeconds(second));
    }

    @Test
    void what_was_there_from_the_first_has_settled() {
        look(0, file(10));

        assertThat(settling.hasSettled(file(10))).isTrue();
    }

    @Test
    void a_file_that_grows_has_not_settled_until_it_stays_as_it_is() {
        look(0);
        look(1, file(10));
        assertThat(settling.hasSettled(file(10))).isFalse();
        look(3, file(20));
        assertThat(settling.hasSettled(file(20))).isFalse();
        look(4, file(20));
        assertThat(settling.hasSettled(file(20))).isFalse();
        look(5, file(20));
        assertThat(settling.hasSettled(file(20))).isTrue();
    }

    @Test
    void a_file_is_gone_when_it_has_been_missing_for_a_while() {
        look(0, file(10));
        look(1);
        assertThat(settling.isGone("a.pdf")).isFalse();
        look(3);
        assertThat(settling.isGone("a.pdf")).isTrue();
    }

    @Test
    void a_file_that_is_replaced_is_never_gone() {
        look(0, file(10));
        look(1);
        look(2, file(30));

        assertThat(settling.isGone("a.pdf")).isFalse();
        assertThat(settling.hasSettled(file(30))).isFalse();
    }
}
