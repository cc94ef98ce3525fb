package dev.holdfast.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.extractive.ExtractiveReply;
import org.junit.jupiter.api.Test;

/** The pattern says for whom the offline model writes: by its blocks, not by Java. */
class ExtractiveAnswersTest {

    private static final String PASSAGES = """
            <passages>
            <passage id="recall#1" title="Recall a transfer" heading="Costs" version="2026-06-15">
            A recall of a transfer costs €10. The fee is charged when the recall is sent to the other bank.
            </passage>
            <passage id="recall#2" title="Recall a transfer" heading="For advisers" version="2026-06-15">
            An adviser may waive the fee of a recall once as a goodwill gesture.
            </passage>
            </passages>
            """;
    private static final String QUESTION = "<message>May the fee of a recall of a transfer be waived?</message>\n";

    private final ExtractiveReply model = new ExtractiveReply(ShippedKnowledge.SENTENCES);

    @Test
    void with_a_signature_it_is_a_letter_to_a_customer() {
        assertThat(model.to(PASSAGES + QUESTION + "<signature>The bank</signature>"))
                .hasValueSatisfying(letter -> assertThat(letter)
                        .contains("Hello,", "Kind regards,", "The bank", "costs €10")
                        .doesNotContain("adviser"));
    }

    @Test
    void without_one_it_is_the_statements_alone() {
        assertThat(model.to(PASSAGES + QUESTION))
                .hasValueSatisfying(answer -> assertThat(answer)
                        .contains("costs €10")
                        .doesNotContain("Hello", "Thank you", "Kind regards", "adviser"));
    }

    @Test
    void for_staff_it_says_what_is_meant_for_staff() {
        assertThat(model.to(PASSAGES + QUESTION + "<audience>staff</audience>"))
                .hasValueSatisfying(
                        answer -> assertThat(answer).contains("An adviser may waive the fee of a recall once"));
    }
}
