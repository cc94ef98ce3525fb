package dev.holdfast.model;

import dev.holdfast.model.ModelAnswer.OverBudget;
import dev.holdfast.model.ModelAnswer.Unavailable;
import dev.holdfast.model.ModelSettings.Route;
import dev.holdfast.model.extractive.ExtractiveReply;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The chat models behind their names. Diagrams and tables name a route, never a model. */
@Component
public class ChatRoutes {

    private final Map<String, Route> routes;
    private final Map<String, ChatProvider> providers = new TreeMap<>();
    private final MeasuredCalls calls;

    @Autowired
    ChatRoutes(ModelSettings settings, EmbeddingModel sentences, MeasuredCalls calls) {
        this(settings, sentences, calls, System::getenv);
    }

    ChatRoutes(
            ModelSettings settings,
            EmbeddingModel sentences,
            MeasuredCalls calls,
            UnaryOperator<@Nullable String> environment) {
        this.calls = calls;
        var extractive = new ExtractiveProvider(new ExtractiveReply(sentences));
        this.routes = settings.routes();
        routes.forEach((name, route) -> providers.put(
                name,
                switch (route.provider()) {
                    case EXTRACTIVE -> extractive;
                    case OPENAI -> new OpenAiProvider(name, route, environment);
                }));
    }

    /** The names of all routes, for those who check a diagram or a table. */
    public Set<String> names() {
        return new TreeSet<>(routes.keySet());
    }

    /** The time-out of the route that is waited for longest. */
    public Duration longestTimeout() {
        return routes.values().stream()
                .map(Route::timeout)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** Asks the model of a route once. Trying again, and what else to do, is for the diagram to say. */
    public ModelAnswer ask(String routeName, ModelRequest request) {
        var route = routes.get(routeName);
        var provider = providers.get(routeName);
        if (route == null || provider == null) {
            return new Unavailable("There is no model route '" + routeName
                    + "'; the settings holdfast.model.routes have " + String.join(", ", names()) + ".");
        }
        return calls.measure(routeName, route, () -> {
            long cents = CallPrice.cents(route, request);
            return cents > request.moneyLimitCents()
                    ? new OverBudget("A call to the model route '" + routeName + "' may cost " + cents
                            + " cents, and the limit for this case is " + request.moneyLimitCents() + " cents.")
                    : provider.ask(request);
        });
    }
}
