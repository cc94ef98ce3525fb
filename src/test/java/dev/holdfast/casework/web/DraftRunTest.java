package dev.holdfast.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.workflow.Claim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftRunTest {

    @Test
    void claims_stand_out_from_the_words_around_them() {
        assertThat(runs("Hello. The fee is 5. Bye.", "The fee is 5."))
                .containsExactly(
                        new DraftRun("Hello. ", 0), new DraftRun("The fee is 5.", 1), new DraftRun(" Bye.", 0));
    }

    @Test
    void a_claim_in_other_words_has_no_run() {
        assertThat(runs("A card costs nothing.", "Cards are free.", "A card costs nothing."))
                .containsExactly(new DraftRun("A card costs nothing.", 2));
    }

    @Test
    void the_same_words_claimed_twice_are_found_in_both_places() {
        assertThat(runs("Yes. No. Yes.", "Yes.", "Yes."))
                .containsExactly(new DraftRun("Yes.", 1), new DraftRun(" No. ", 0), new DraftRun("Yes.", 2));
    }

    @Test
    void of_claims_that_overlap_the_longer_one_counts_and_no_word_is_lost_or_doubled() {
        var text = "It takes five days at most. Thanks";
        var runs = runs(text, "five days", "It takes five days at most.", "at most. Thanks", "");

        assertThat(runs).containsExactly(new DraftRun("It takes five days at most.", 2), new DraftRun(" Thanks", 0));
        assertThat(String.join("", runs.stream().map(DraftRun::text).toList())).isEqualTo(text);
    }

    private static List<DraftRun> runs(String text, String... claims) {
        var all = Stream.of(claims).map(claim -> new Claim(claim, List.of())).toList();
        return DraftRun.of(new CaseFile.Draft("D-1", text, all, "extractive", "draft-reply", 1));
    }
}
