package dev.holdfast.model;

import dev.holdfast.model.extractive.ExtractiveReply;
import dev.holdfast.model.limits.ModelGate;
import dev.holdfast.model.providers.ChatProvider;
import dev.holdfast.model.providers.ModelDescription;
import dev.holdfast.model.providers.Providers;
import dev.holdfast.model.providers.Vendor;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The models of the settings, by name. Tables name a model of ours, never one of a vendor. */
@Component
class ConnectedModels {

    private final Map<String, ConnectedModel> models = new LinkedHashMap<>();

    @Autowired
    ConnectedModels(ModelSettings settings, List<Vendor> vendors, EmbeddingModel sentences) {
        this(settings, new Providers(vendors, new ExtractiveReply(sentences), System::getenv));
    }

    ConnectedModels(ModelSettings settings, Providers providers) {
        var all = settings.models();
        for (int i = 0; i < all.size(); i++) {
            add(all.get(i), providers.connect(ModelSettings.setting(i), all.get(i)));
        }
    }

    /** For models that are reached in ways of their own. */
    ConnectedModels(Map<ModelDescription, ChatProvider> ways) {
        ways.forEach(this::add);
    }

    private void add(ModelDescription model, ChatProvider way) {
        models.put(model.name(), new ConnectedModel(model, way, new ModelGate(model, Clock.systemUTC())));
    }

    static ConnectedModels of(
            ModelSettings settings, EmbeddingModel sentences, UnaryOperator<@Nullable String> environment) {
        return new ConnectedModels(
                settings, new Providers(Providers.shipped(), new ExtractiveReply(sentences), environment));
    }

    Optional<ConnectedModel> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    Collection<ConnectedModel> all() {
        return models.values();
    }

    Set<String> names() {
        return new TreeSet<>(models.keySet());
    }

    /** The time-out of the model that is waited for longest. */
    Duration longestTimeout() {
        return models.values().stream()
                .map(model -> model.description().timeout())
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
