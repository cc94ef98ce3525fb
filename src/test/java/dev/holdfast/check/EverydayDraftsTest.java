package dev.holdfast.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assist.ExtractiveDrafts;
import dev.holdfast.pattern.TestPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the offline model drafts from the shipped knowledge for everyday messages. */
class EverydayDraftsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Lost my card     | I think I left my card in a taxi. How long does a new one take, and do I have to pay for it? Thanks, [PERSON_1] | within 5 working days
                    Where is my card | Hello, I ordered a new card two weeks ago and it still hasn't come. What now?                             | after 8 working days
                    Card abroad      | I am travelling to Japan. Which fees do I pay if I take out cash there or pay by card? Kind regards [PERSON_1]      | cash machine
                    Transfer pending | I sent money to my landlord on Friday evening and the app still says pending. When will it arrive?                  | pending
                    Password         | I entered my password wrong too many times and now I am locked out. How can I log in again?                         | 30 minutes
                    Direct debit     | My gym took money although I cancelled my membership. Can I get it back? My name is [PERSON_1].                     | within 8 weeks
                    Monthly fee      | Why was I charged 3.50 this month? I thought the account was free.                                                  | €1,000
                    Savings          | How much is the rate on my Easy Saver at the moment?                                                                | 1.25%
                    New address      | I am moving to [ADDRESS_1] on the first of next month. How do I tell you, and do you need proof?                    | Personal details
                    Closing          | Please tell me how to close my account.                                                                             | clos
                    Statement        | I need a bank statement from 2024 for my tax office, on paper please. What does it cost?                            | €5
                    Payment          | There is a payment of €49.99 to a shop I have never heard of, on 3 June 2026. What now? [PERSON_1]                  | 13 months
                    Loan             | I'd like to pay off my personal loan early. Is there a charge for that?                                             | 1% of the amount
                    Opening hours    | hey when is the branch open on monday                                                                               | 09:30 to 16:30
                    Exchange rate    | Why is the exchange rate on my card payment different from the one I saw on the day?                                | card scheme
                    """)
    void a_draft_for_an_everyday_question_answers_it_and_is_clean(String subject, String message, String fact) {
        var draft = ExtractiveDrafts.write(subject, message).orElseThrow();

        assertThat(draft.text()).contains(fact).contains("put together from our published information");
        assertThat(draft.text()).doesNotContainIgnoringCase("never promise").doesNotContain("adviser");
        assertThat(draft.claims()).hasSizeLessThanOrEqualTo(8);
        assertThat(draft.text()).startsWith(message.contains("[PERSON_1]") ? "Dear [PERSON_1]," : "Hello,");
        assertThat(DraftChecks.findings(
                        TestChecks.all(),
                        new CheckedDraft(
                                draft.text(),
                                draft.claims(),
                                draft.context().passages(),
                                subject + "\n" + message,
                                "Lindenmark Bank",
                                TestPatterns.shipped("draft-reply").system())))
                .as(draft.text())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What will the weather in Paris be like tomorrow, and do you know a good pizza recipe?",
                "hi",
                "??",
                "[PERSON_1]"
            })
    void where_the_knowledge_base_has_no_answer_nothing_is_written(String message) {
        assertThat(ExtractiveDrafts.write("", message)).isEmpty();
    }

    @Test
    void the_same_prompt_has_the_same_answer_and_guidance_changes_it() {
        String message = "Why was I charged 3.50 this month?";
        var first = ExtractiveDrafts.write("Fee", message).orElseThrow();

        assertThat(ExtractiveDrafts.write("Fee", message).orElseThrow().text()).isEqualTo(first.text());
        assertThat(ExtractiveDrafts.write("Fee", message, "Say where the customer can see fees in the app")
                        .orElseThrow()
                        .text())
                .contains("Accounts > Fees");
    }

    @Test
    void a_message_of_twenty_thousand_characters_is_answered() {
        assertThat(ExtractiveDrafts.write("Card", "How do I freeze my card? " + "It was in my bag. ".repeat(1100)))
                .isPresent();
    }
}
