package dev.holdfast.model;

import dev.holdfast.model.budget.Money;
import dev.holdfast.model.providers.CallFacts;
import dev.holdfast.model.providers.ChatProvider;
import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.model.providers.ProviderAnswer;
import dev.holdfast.model.providers.ProviderAnswer.Declined;
import dev.holdfast.model.providers.ProviderAnswer.Failed;
import dev.holdfast.model.providers.ProviderAnswer.Said;
import dev.holdfast.model.providers.ProviderAnswer.Truncated;
import dev.holdfast.model.providers.ProviderRequest;
import dev.holdfast.workflow.JobContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Measures calls to models: how long, how they ended, how many tokens and how much money. By names of ours, and by the
 * conventions of OpenTelemetry for generative AI, which dashboards of others know.
 */
@Component
class MeasuredCalls {

    private final ObservationRegistry observations;
    private final MeterRegistry meters;

    MeasuredCalls(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        this.meters = meters;
    }

    /** The model is named as the settings do: what a server calls itself could be anything, and new each time. */
    ProviderAnswer measure(ModelDescription model, ChatProvider provider, ProviderRequest request) {
        var asked = askedOf(model);
        money(model);
        overBudgets(model);
        sharedAnswers(model);
        var observation = Observation.createNotStarted("holdfast.model.call", observations)
                .contextualName("chat " + asked)
                .lowCardinalityKeyValue("route", model.name())
                .lowCardinalityKeyValue("model", asked)
                .highCardinalityKeyValue("gen_ai.operation.name", "chat")
                .highCardinalityKeyValue("gen_ai.provider.name", provider.conventionalName())
                .highCardinalityKeyValue("gen_ai.request.model", asked)
                .start();
        var outcome = "failed";
        long started = System.nanoTime();
        try (var scope = observation.openScope()) {
            var answer = provider.ask(request);
            outcome = outcomeOf(answer);
            note(observation, answer.facts());
            count(model, provider, answer, System.nanoTime() - started);
            return answer;
        } finally {
            observation.lowCardinalityKeyValue("outcome", outcome);
            observation.stop();
        }
    }

    /** The step of the diagram that is being done on this thread; empty outside of one. */
    String step() {
        var current = observations.getCurrentObservation();
        return current != null && current.getContext() instanceof JobContext job ? job.elementId() : "";
    }

    /** What was paid, or counts as paid. */
    void paid(ModelDescription model, Money cost) {
        money(model).increment(cost.euros().doubleValue());
    }

    /** A call that was not made, for want of money. */
    void overBudget(ModelDescription model) {
        overBudgets(model).increment();
    }

    /** The answer of another call was taken. */
    void shared(ModelDescription model) {
        sharedAnswers(model).increment();
    }

    /** All are there from the first call on, at zero: what appears with its first event has no rate. */
    private Counter money(ModelDescription model) {
        return meters.counter("holdfast.model.money.euros", "route", model.name(), "model", askedOf(model));
    }

    private Counter overBudgets(ModelDescription model) {
        return meters.counter("holdfast.model.over.budget", "route", model.name(), "model", askedOf(model));
    }

    private Counter sharedAnswers(ModelDescription model) {
        return meters.counter("holdfast.model.shared", "route", model.name(), "model", askedOf(model));
    }

    private static String askedOf(ModelDescription model) {
        return model.isExtractive() ? ModelDescription.EXTRACTIVE : model.model();
    }

    private static String outcomeOf(ProviderAnswer answer) {
        return switch (answer) {
            case Said it -> "answered";
            case Declined it -> "refused";
            case Truncated it -> "refused";
            case Failed it -> "unavailable";
        };
    }

    private static void note(Observation observation, CallFacts facts) {
        observation
                .highCardinalityKeyValue("gen_ai.response.model", facts.modelName())
                .highCardinalityKeyValue("gen_ai.response.id", facts.requestId())
                .highCardinalityKeyValue("gen_ai.usage.input_tokens", Integer.toString(facts.tokensIn()))
                .highCardinalityKeyValue("gen_ai.usage.output_tokens", Integer.toString(facts.tokensOut()));
    }

    private void count(ModelDescription model, ChatProvider provider, ProviderAnswer answer, long nanos) {
        var asked = askedOf(model);
        var facts = answer.facts();
        var conventional = Tags.of(
                "gen_ai.operation.name",
                "chat",
                "gen_ai.provider.name",
                provider.conventionalName(),
                "gen_ai.request.model",
                asked);
        var error = answer instanceof Failed failed ? failed.kind().name().toLowerCase(Locale.ROOT) : "";
        Timer.builder("gen_ai.client.operation.duration")
                .tags(conventional.and("error.type", error))
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        tokens(model.name(), asked, conventional, "in", "input", facts.tokensIn());
        tokens(model.name(), asked, conventional, "out", "output", facts.tokensOut());
    }

    private void tokens(String name, String asked, Tags conventional, String direction, String type, int tokens) {
        meters.counter("holdfast.model.tokens", "route", name, "model", asked, "direction", direction)
                .increment(tokens);
        if (tokens == 0) {
            return;
        }
        DistributionSummary.builder("gen_ai.client.token.usage")
                .baseUnit("token")
                .tags(conventional.and("gen_ai.token.type", type))
                .register(meters)
                .record(tokens);
    }
}
