package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ledger.Ledger;
import dev.holdfast.workflow.JobTime;
import dev.holdfast.workflow.KnownModels;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one way to a model. Diagrams and tables name models of the settings; nobody else knows which vendor answers.
 */
@Component
public class ModelGateway implements KnownModels {

    private final ConnectedModels models;
    private final Ledger ledger;
    private final MeasuredCalls measured;
    private final ModelSettings settings;

    ModelGateway(ConnectedModels models, Ledger ledger, MeasuredCalls measured, ModelSettings settings) {
        this.models = models;
        this.ledger = ledger;
        this.measured = measured;
        this.settings = settings;
    }

    /** The names of all models, for those who check a diagram or a table. */
    @Override
    public Set<String> names() {
        return models.names();
    }

    /** How each model is doing. */
    public List<ModelHealth> health() {
        return models.all().stream().map(ModelHealth::of).toList();
    }

    /** How many calls may be under way at once, over all models. */
    public int places() {
        return models.all().stream()
                .mapToInt(model -> model.description().concurrency())
                .sum();
    }

    /** How long {@link #ask} takes at most: the slowest model, and time for another after it. */
    private Duration longestRun() {
        return models.longestTimeout().multipliedBy(2);
    }

    /**
     * Asks the models in their order until one answers; the same work again gets the answer that was paid for.
     *
     * @throws dev.holdfast.workflow.OutageException if another worker asks for the same work, and takes its time
     */
    public ModelAnswer ask(ModelRequest request) {
        if (request.models().isEmpty()) {
            return new Unavailable("No model may be asked in this step; the table model-route allows none.");
        }
        var run = new ModelRun(request, ledger, measured, settings, longestRun());
        try (var time = JobTime.extendedFor(longestRun())) {
            ModelAnswer last = new Unavailable("");
            for (var name : request.models()) {
                last = models.find(name).map(run::ask).orElseGet(() -> unknown(name));
                if (!(last instanceof Unavailable)) {
                    return last;
                }
            }
            return last;
        }
    }

    private Unavailable unknown(String name) {
        return new Unavailable("There is no model '" + name + "'; the settings holdfast.model.models have "
                + String.join(", ", names()) + ".");
    }
}
