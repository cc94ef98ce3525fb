package dev.holdfast.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessPositionTest {

    private final ProcessPosition.Builder builder = new ProcessPosition.Builder();

    @Test
    void an_element_that_is_visited_again_is_where_the_process_is_and_not_where_it_has_been() {
        builder.visited("userTask_reviewDraft", "COMPLETED", false);
        builder.visited("userTask_reviewDraft", "ACTIVE", false);

        var position = builder.build(null, 7L);

        assertThat(position.active()).containsExactly("userTask_reviewDraft");
        assertThat(position.completed()).isEmpty();
        assertThat(position.openTaskKey()).isEqualTo(7);
        assertThat(builder.hasStopped()).isFalse();
    }

    @Test
    void an_active_element_with_an_incident_has_stopped_and_a_terminated_one_is_nothing() {
        builder.visited("serviceTask_sendReply", "ACTIVE", true);
        builder.visited("userTask_legalReview", "TERMINATED", false);

        assertThat(builder.hasStopped()).isTrue();
        assertThat(builder.build("no address", null))
                .isEqualTo(new ProcessPosition(
                        java.util.Set.of(),
                        java.util.Set.of(),
                        java.util.Set.of("serviceTask_sendReply"),
                        "no address",
                        null));
    }
}
