package dev.holdfast.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.SentenceEmbeddings;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches the documents that ship with the application, with the model that does. */
class KnowledgeSearchTest {

    @TempDir
    static Path folder;

    private static KnowledgeSearch knowledge;
    private static IndexReport report;

    @BeforeAll
    static void the_shipped_documents_are_indexed() {
        var model = new SentenceEmbeddings();
        var settings = KnowledgeFixture.settings("classpath:knowledge/", folder);
        var base = new KnowledgeBase(settings, model, KnowledgeFixture.ORDERS, folder);
        report = base.refresh();
        knowledge = KnowledgeFixture.search(base, model, settings);
    }

    @Test
    void every_shipped_document_can_be_searched() {
        assertThat(report.skipped()).isEmpty();
        assertThat(report.documents()).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I have lost my card, what do I do?                          | card-freeze-and-replace
            How long until my new card arrives?                         | card-delivery-times
            There is a payment on my account that I did not make.       | payment-not-recognised
            I sent money to the wrong account by mistake                | transfer-wrong-recipient
            My transfer is still pending, when will it arrive?          | transfer-times-and-pending
            I got a strange text message with a link asking for my PIN  | fraud-phishing-messages
            How do I cancel a direct debit?                             | direct-debit-cancel-and-refused
            What interest does the Easy Saver pay?                      | savings-easy-saver
            I locked myself out of the app after too many wrong codes   | login-locked
            My mother died, what happens to her account?                | bereavement
            I want a copy of all data you hold about me                 | data-access-request
            I moved house and need to give you my new address           | change-of-details
            I would like to close my account                            | account-closing
            Should I buy shares or a fund?                              | investment-questions
            """)
    void an_everyday_question_finds_its_document(String question, String documentId) {
        assertThat(knowledge.search(question, 3))
                .extracting(Passage::documentId)
                .contains(documentId);
    }

    @Test
    void several_questions_in_one_message_each_find_their_document() {
        var passages = knowledge.search(
                "Hello, I hope you are well. My card was stolen yesterday and I need a new one. Besides, how do I"
                        + " cancel a direct debit? And I moved house, where do I give you my new address? Thank you!",
                6);

        assertThat(passages)
                .extracting(Passage::documentId)
                .contains("card-freeze-and-replace", "direct-debit-cancel-and-refused", "change-of-details");
    }

    @Test
    void passages_come_best_first_one_for_each_document() {
        var passages = knowledge.search("How much does a replacement card cost?", 10);

        assertThat(passages).hasSize(10).extracting(Passage::documentId).doesNotHaveDuplicates();
        assertThat(passages).extracting(Passage::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(passages.getFirst().score()).isEqualTo(1);
        assertThat(passages.getFirst().passageId())
                .startsWith(passages.getFirst().documentId() + "#");
        assertThat(knowledge.search("How much does a replacement card cost?", 10))
                .isEqualTo(passages);
    }

    @Test
    void a_context_holds_several_documents_and_prefers_those_of_the_topic() {
        var context = knowledge.context("When do I get it?", "card_delivery", 8);

        assertThat(context).hasSize(8).extracting(Passage::documentId).contains("card-delivery-times");
        assertThat(context.stream().map(Passage::documentId).distinct()).hasSizeGreaterThanOrEqualTo(3);
    }

    static Stream<String> nasty_texts() {
        return Stream.of(
                "+-&&||!(){}[]^\"~*?:\\/ AND OR NOT text:* [a TO b] fee~ card^9",
                "a\u0000b \u0007 card \u001b[31m",
                "💳💳💳 card lost 😭",
                "فقدت بطاقتي \u202E drac tsol \u202C",
                "\uD800 lone half \uDC00",
                "x".repeat(20_000),
                "lost card ".repeat(2_000),
                "card. ".repeat(4_000),
                "a\n".repeat(10_000),
                "<script>alert(1)</script> ' or 1=1 --",
                "的卡丢了怎么办");
    }

    @ParameterizedTest
    @MethodSource("nasty_texts")
    void no_text_upsets_the_search(String text) {
        assertThat(knowledge.search(text, 5)).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("empty_texts")
    void a_text_that_says_nothing_finds_nothing(String text) {
        assertThat(knowledge.search(text, 5)).isEmpty();
    }

    static Stream<String> empty_texts() {
        return Stream.of("", "   \n\t ", "?!", "\u0000\u0000", "💳");
    }
}
