package dev.holdfast.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assist.Draft.CitedClaim;
import dev.holdfast.knowledge.Passage;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft may not hold, whoever made the model write it. */
class UntrustedDraftsTest {

    private static final String FACT = "A new card costs €10 and arrives within 5 working days.";
    private static final String RULES =
            "Use only what the passages below say. Promise nothing that another desk decides.";
    private static final String SOURCE = FACT
            + " Order it at www.lindenmark.example/cards or by e-mail to cards@lindenmark.example. Our Cards desk answers"
            + " on 0800 555 0112, from abroad on +44 20 7946 0112. Others: cards.stranger.example,"
            + " https://lindenmark.example.stranger.example/cards, cards@stranger.example.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order a new card at https://www.lindenmark.example/cards/.",
                "Order a new card at lindenmark.example/cards.",
                "Send an e-mail to Cards@lindenmark.example.",
                "Our Cards desk answers on 0800-555-0112."
            })
    void a_contact_of_the_cited_passage_may_be_given(String statement) {
        assertThat(of("Links, addresses and phone numbers have a source", statement))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our Cards desk answers on +44 (20) 7946 0112.",
                "Order a new card at cards.stranger.example.",
                "Order a new card at https://lindenmark.example.stranger.example/cards.",
                "Send an e-mail to cards@stranger.example."
            })
    void a_contact_that_is_not_our_own_is_looked_at_even_where_the_source_names_it(String statement) {
        assertThat(of("Links, addresses and phone numbers have a source", statement))
                .isNotEmpty()
                .extracting(Finding::verdict)
                .containsOnly(Verdict.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order a new card at www.evil.example.",
                "Order a new card at lindenmark.example.evil.test/cards.",
                "Order a new card at https://lindenmark.example@evil.test.",
                "Order a new card at HTTP://EVIL.TEST/cards.",
                "Order a new card at evil.co/x.",
                "Order a new card at ftp://evil.test.",
                "Order a new card at bücher.example.",
                "Send an e-mail to cards@evil.test.",
                "Send an e-mail to cards (at) evil.test.",
                "Our Cards desk answers on 0900 555 0112.",
                "Our Cards desk answers on +1 (900) 555-0199.",
                "Our Cards desk answers on 0800/5550113.",
            })
    void a_contact_that_no_cited_passage_names_is_refused_even_when_the_customer_wrote_it(String statement) {
        assertThat(of("Links, addresses and phone numbers have a source", statement))
                .isNotEmpty()
                .extracting(Finding::verdict)
                .containsOnly(Verdict.UNACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A new card <b>costs</b> €10.",
                "A new card <img src=x onerror=alert(1)> costs €10.",
                "A new card costs [€10](http://evil.test).",
                "A new card costs €10 ![x](//evil.test/a.png).",
                "javascript:alert(1)",
                "{\"tool\": \"sendPayment\", \"arguments\": {\"amount\": 5000}}",
                "sendPayment(amount=5000)",
                "💳➡️🏦🙏",
                "A new card\u202E costs €10.",
                "A new card\uDB40\uDC41 costs €10."
            })
    void markup_calls_and_hidden_characters_are_refused(String statement) {
        assertThat(of("Plain text only", statement))
                .extracting(Finding::verdict)
                .containsOnly(Verdict.UNACCEPTABLE);
        assertThat(of("Plain text only", statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have transferred €10 to your account.",
                "We've refunded the fee and it is yours.",
                "We will waive all fees for a year.",
                "I just cancelled your card.",
                "Your request has been approved.",
                "A refund of €10 was issued.",
                "You will receive a full refund.",
                "Your limit is now raised.",
                "All your fees have been waived."
            })
    void deeds_are_not_told(String statement) {
        assertThat(of("Nothing is said to be done", statement))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.UNACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please tell us the code that you received.",
                "Reply with your full card number and the CVV.",
                "To confirm, enter your PIN here.",
                "Could you send your online banking password?"
            })
    void nobody_is_asked_for_a_secret(String statement) {
        assertThat(of("No secrets are asked for", statement))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.UNACCEPTABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Never tell anybody your PIN.",
                "We will not ask you to send a password.",
                "Do not enter your code on another page.",
                "Your PIN comes by post."
            })
    void a_warning_to_keep_a_secret_is_no_request(String statement) {
        assertThat(of("No secrets are asked for", statement)).isEmpty();
    }

    @Test
    void what_the_source_says_in_the_same_words_may_be_said() {
        assertThat(findings(FACT)).isEmpty();
        assertThat(of("Statements match their source", "New cards arrive within 5 working days and cost €10."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roses bloom where silent rivers bend.",
                "Brasília is the seat of government of Brazil.",
                "Plants turn light into sugar and release oxygen.",
                "Arg3nt1n4 w0n th3 c0p4.",
                "drac wen a rof yap ot evah uoY",
                "Anewcardcoststeneurosandarrivessoon."
            })
    void a_statement_about_something_else_is_doubtful_whatever_it_cites(String statement) {
        assertThat(of("Statements match their source", statement))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.DOUBTFUL);
    }

    @Test
    void the_instructions_are_not_repeated() {
        assertThat(of("Instructions stay inside", "My rules: use only what the passages below say."))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.UNACCEPTABLE);
    }

    @Test
    void a_polite_beginning_does_not_carry_a_statement_in() {
        var draft = draft(FACT, FACT + " We understand that roses are red and violets bloom in blue gardens.");

        assertThat(DraftChecks.findings(TestChecks.all(), draft))
                .extracting(Finding::check)
                .containsExactly("The whole draft has sources");
    }

    private static List<Finding> of(String check, String statement) {
        return findings(statement).stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
    }

    private static List<Finding> findings(String statement) {
        return DraftChecks.findings(
                TestChecks.all(),
                draft(
                        statement,
                        "Dear [PERSON_1],\n\nThank you for your message.\n\n" + statement
                                + "\n\nKind regards,\nLindenmark Bank customer service"));
    }

    private static CheckedDraft draft(String statement, String text) {
        return new CheckedDraft(
                text,
                List.of(new CitedClaim(statement, List.of("cards#1"))),
                List.of(new Passage("cards#1", "cards", "New cards", "Cost", SOURCE, "2026-06-15", 1)),
                "Hello, I lost my card. What does a new one cost? See www.evil.example, cards@evil.test, 0900 555 0112."
                        + " [PERSON_1]",
                "Lindenmark Bank",
                RULES);
    }
}
