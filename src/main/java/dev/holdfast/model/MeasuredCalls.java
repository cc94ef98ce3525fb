package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.Answered;
import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.ModelAnswer.Refused;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelSettings.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Measures calls to models: how long, how they ended, how many tokens and how much money. */
@Component
class MeasuredCalls {

    private static final double TOKENS_A_PRICE_IS_FOR = 1_000_000;

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    MeasuredCalls(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    /** The model is named as the settings do: what a server calls itself could be anything, and new each time. */
    ModelAnswer measure(String routeName, Route route, Supplier<ModelAnswer> call) {
        var model = route.modelName().isEmpty() ? "extractive" : route.modelName();
        var observation = Observation.createNotStarted("holdfast.model.call", observations)
                .contextualName("model " + routeName)
                .lowCardinalityKeyValue("route", routeName)
                .lowCardinalityKeyValue("model", model)
                .start();
        var outcome = "failed";
        try (var scope = observation.openScope()) {
            var answer = call.get();
            outcome = switch (answer) {
                case Answered it -> {
                    count(routeName, model, route, it);
                    yield "answered";
                }
                case Unavailable no -> "unavailable";
                case OverBudget no -> "over_budget";
                case Refused no -> "refused";
            };
            return answer;
        } finally {
            observation.lowCardinalityKeyValue("outcome", outcome);
            observation.stop();
        }
    }

    private void count(String routeName, String model, Route route, Answered it) {
        meters.counter("holdfast.model.tokens", "route", routeName, "model", model, "direction", "in")
                .increment(it.tokensIn());
        meters.counter("holdfast.model.tokens", "route", routeName, "model", model, "direction", "out")
                .increment(it.tokensOut());
        var euros = (route.eurosPerMillionTokensIn().doubleValue() * it.tokensIn()
                        + route.eurosPerMillionTokensOut().doubleValue() * it.tokensOut())
                / TOKENS_A_PRICE_IS_FOR;
        meters.counter("holdfast.model.money.euros", "route", routeName, "model", model)
                .increment(euros);
    }
}
