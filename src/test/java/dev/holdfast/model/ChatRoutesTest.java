package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelSettings.Provider;
import dev.holdfast.model.ModelSettings.Route;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatRoutesTest {

    @Test
    void default_and_extractive_are_there_without_any_setting() {
        assertThat(routes(Map.of()).names()).containsExactly("default", "extractive");
    }

    @Test
    void an_unknown_route_is_unavailable_and_names_those_there_are() {
        assertThat(routes(Map.of()).ask("big", request(0)))
                .isEqualTo(new Unavailable(
                        "There is no model route 'big'; the settings holdfast.model.routes have default, extractive."));
    }

    @Test
    void a_call_that_may_cost_more_than_the_limit_is_not_made() {
        // 1000 tokens of answer at 20 euros a million are 2 cents; the short prompt rounds up to a third.
        var routes = routes(Map.of("paid", openAi(URI.create("http://localhost:1/v1"), "m")));

        assertThat(routes.ask("paid", request(2)))
                .isEqualTo(new OverBudget(
                        "A call to the model route 'paid' may cost 3 cents, and the limit for this case is 2 cents."));
        assertThat(routes.ask("paid", request(3))).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_server_needs_an_address_and_a_model() {
        assertThatThrownBy(() -> new ModelSettings(Map.of("paid", openAi(null, "m"))))
                .hasMessageContaining("holdfast.model.routes.paid")
                .hasMessageContaining("base-url");
        assertThatThrownBy(() -> new ModelSettings(Map.of("paid", openAi(URI.create("http://localhost:1/v1"), ""))))
                .hasMessageContaining("model-name");
    }

    private static ChatRoutes routes(Map<String, Route> settings) {
        return new ChatRoutes(
                new ModelSettings(settings),
                new NoEmbeddings(),
                new MeasuredCalls(ObservationRegistry.NOOP, new SimpleMeterRegistry()),
                name -> null);
    }

    private static Route openAi(@Nullable URI address, String model) {
        return new Route(
                Provider.OPENAI,
                address,
                model,
                "",
                Duration.ofSeconds(1),
                0,
                false,
                BigDecimal.TEN,
                BigDecimal.valueOf(20));
    }

    private static ModelRequest request(int cents) {
        return new ModelRequest("system", "user", "{}", 1000, cents);
    }

    private static final class NoEmbeddings implements dev.langchain4j.model.embedding.EmbeddingModel {

        @Override
        public dev.langchain4j.model.output.Response<java.util.List<dev.langchain4j.data.embedding.Embedding>> embedAll(
                java.util.List<dev.langchain4j.data.segment.TextSegment> texts) {
            throw new IllegalStateException("not asked for");
        }
    }
}
