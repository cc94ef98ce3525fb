package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages that want to be more than text, where they come in. */
class HostileMessagesTest {

    private final FaultyWorld world = FaultyWorld.get();

    @Test
    void the_page_takes_hostile_texts_as_the_api_does() {
        var agent = world.workbench().signIn();
        for (var text : List.of(
                HostileTexts.all().get("control characters"),
                HostileTexts.all().get("a script"),
                HostileTexts.all().get("an expression"))) {
            var form = agent.page("/").body();

            var answer = agent.submit(
                    "/", form, Map.of("channel", "web", "customerId", "K-1001", "subject", text, "message", text));

            assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        }
        var form = agent.page("/").body();
        var refused = agent.submit(
                "/",
                form,
                Map.of(
                        "channel",
                        "web",
                        "customerId",
                        "K-1001<script>",
                        "message",
                        "<script>window.hacked=1</script>"));
        assertThat(refused.status()).isEqualTo(200);
        isHarmless(refused.body());
    }

    @Test
    void what_cannot_be_taken_is_refused_by_name() {
        var tooLong =
                world.workbench().post(Map.of("channel", "web", "customerId", "K-1001", "message", "a".repeat(20_001)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.json().path("errors").path(0).path("field").asText()).isEqualTo("message");
        assertThat(tooLong.body()).contains("20,000");

        for (var nobody : List.of("K-1001\\u0000", "\\ud800", "' or 1=1 --")) {
            var unknown = world.workbench()
                    .postRaw("{\"channel\":\"web\",\"customerId\":\"" + nobody + "\",\"message\":\"Hello\"}");
            assertThat(unknown.status()).as(unknown.body()).isEqualTo(422);
            assertThat(unknown.json().path("errors").path(0).path("field").asText())
                    .isEqualTo("customerId");
        }
        assertThat(world.workbench()
                        .postRaw("{\"channel\":\"web\",\"customerId\":\"K-1001\",\"message\":\"\\u0000\\u0000\"}")
                        .status())
                .isEqualTo(400);
    }

    private static void isHarmless(String page) {
        assertThat(page)
                .doesNotContain("<script>window", "<svg onload", "<img src=x", "href=\"javascript:")
                .doesNotContain(HostileTexts.EVALUATED)
                .doesNotContain("\u0000");
    }
}
