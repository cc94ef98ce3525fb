package dev.holdfast.model.providers;

import dev.holdfast.model.extractive.ExtractiveReply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the ways to models from their descriptions, or says in one sentence what a description lacks. */
public final class Providers {

    private final Map<String, Vendor> vendors;
    private final ExtractiveReply extractive;
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment the value of an environment variable, or null */
    public Providers(List<Vendor> vendors, ExtractiveReply extractive, UnaryOperator<@Nullable String> environment) {
        this.vendors = vendors.stream()
                .collect(Collectors.toMap(Vendor::provider, Function.identity(), (one, other) -> one, TreeMap::new));
        this.extractive = extractive;
        this.environment = environment;
    }

    /** The vendors that ship. */
    public static List<Vendor> shipped() {
        return List.of(
                new OpenAi(),
                new AzureOpenAi(),
                new Anthropic(),
                new Gemini(),
                new Mistral(),
                new Bedrock(),
                new Ollama());
    }

    /** @throws IllegalArgumentException if the description cannot be used; one sentence that names the setting */
    public ChatProvider connect(String setting, ModelDescription model) {
        if (model.isExtractive()) {
            return new ExtractiveProvider(extractive);
        }
        var vendor = vendors.get(model.provider());
        if (vendor == null) {
            throw new IllegalArgumentException("The setting " + setting + ".provider is \"" + model.provider()
                    + "\", but has to be one of extractive, " + String.join(", ", vendors.keySet()));
        }
        vendor.missing(model).ifPresent(what -> {
            throw new IllegalArgumentException(
                    "The setting " + setting + " with provider " + model.provider() + " also needs " + what);
        });
        if (model.can(ModelCapability.JSON_SCHEMA) && !vendor.holdsToSchema()) {
            throw new IllegalArgumentException("The setting " + setting + ".capabilities names json-schema, which"
                    + " provider " + model.provider() + " cannot do; leave it out");
        }
        return new VendorProvider(vendor, model, key(setting, model));
    }

    private String key(String setting, ModelDescription model) {
        if (model.apiKeyVariable().isEmpty()) {
            return "";
        }
        var key = Objects.requireNonNullElse(environment.apply(model.apiKeyVariable()), "")
                .strip();
        if (key.isEmpty()) {
            throw new IllegalArgumentException("The setting " + setting + ".api-key-variable names "
                    + model.apiKeyVariable() + ", but there is no such environment variable, or it is empty");
        }
        return key;
    }
}
