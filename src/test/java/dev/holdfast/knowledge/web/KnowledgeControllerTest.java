package dev.holdfast.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.knowledge.KnowledgeBase;
import dev.holdfast.knowledge.KnowledgeFixture;
import dev.holdfast.knowledge.KnowledgeSearch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class KnowledgeControllerTest {

    @TempDir
    Path folder;

    private KnowledgeFixture knowledge;
    private MockMvcTester api;

    @BeforeEach
    void two_documents_are_indexed() {
        knowledge = new KnowledgeFixture(folder)
                .withDocument("cards", "Cards", "## Delivery\n\nA new card takes five days.")
                .withDocument("cash", "Cash", "Cash costs two euros.");
        var base = knowledge.base();
        base.refresh();
        api = apiOf(KnowledgeFixture.search(base, knowledge.model, knowledge.settings()), base);
    }

    private static MockMvcTester apiOf(KnowledgeSearch search, KnowledgeBase base) {
        return MockMvcTester.of(new KnowledgeController(search, base))
                .withHttpMessageConverters(List.of(new MappingJackson2HttpMessageConverter()));
    }

    @Test
    void passages_are_returned_with_their_place() {
        assertThat(api.get().uri("/api/v1/knowledge/search?q=new card&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"passages": [{"documentId": "cards", "title": "Cards", "heading": "Delivery",
                          "text": "A new card takes five days.", "score": 1.0}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=", "?q= ", "", "?q=card&limit=0", "?q=card&limit=51", "?q=card&limit=many"})
    void a_wrong_question_is_a_bad_request(String query) {
        assertThat(api.get().uri("/api/v1/knowledge/search" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_question_has_at_most_2000_characters() {
        assertThat(api.get().uri("/api/v1/knowledge/search").param("q", "a".repeat(2000)))
                .hasStatusOk();
        assertThat(api.get().uri("/api/v1/knowledge/search").param("q", "a".repeat(2001)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_search_before_the_documents_are_read_is_told_to_come_back() {
        var base = knowledge.base();
        var unread = KnowledgeFixture.search(base, knowledge.model, knowledge.settings());

        assertThat(apiOf(unread, base).get().uri("/api/v1/knowledge/search?q=card"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void documents_are_listed_by_title_with_what_was_left_out() {
        knowledge.with("broken.md", "---\nnever closed");
        var base = knowledge.base();
        base.refresh();
        var listing = apiOf(KnowledgeFixture.search(base, knowledge.model, knowledge.settings()), base);

        assertThat(listing.get().uri("/api/v1/knowledge/documents?size=1&page=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"documents": [{"documentId": "cash", "title": "Cash", "format": "Markdown", "file": "cash.md",
                          "passages": 1, "versionDate": "2026-01-31", "remarks": []}],
                         "page": 1, "pages": 2, "total": 2, "reading": false, "problem": null,
                         "leftOut": [{"file": "broken.md",
                           "reason": "its front matter is not closed by a line '---'"}]}""");
        assertThat(listing.get().uri("/api/v1/knowledge/documents?find=CARD"))
                .bodyJson()
                .extractingPath("$.documents[*].documentId")
                .asArray()
                .containsExactly("cards");
        assertThat(listing.get().uri("/api/v1/knowledge/documents?size=501")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
