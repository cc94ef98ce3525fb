package dev.holdfast.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Chat models.
 *
 * @param routes the models by the name that the table "handling" uses; {@code extractive} is always there, and
 *     {@code default} is the extractive model unless it is set
 */
@Validated
@ConfigurationProperties("holdfast.model")
record ModelSettings(@DefaultValue @Valid Map<String, Route> routes) {

    ModelSettings {
        var all = new LinkedHashMap<>(routes);
        all.putIfAbsent("default", Route.extractive());
        all.put("extractive", Route.extractive());
        all.forEach((name, route) -> route.check("holdfast.model.routes." + name));
        routes = Map.copyOf(all);
    }

    /** Who answers. */
    enum Provider {
        /** Sentences of the knowledge base, in process, without a language model. */
        EXTRACTIVE,
        /** A server with the chat completions interface of OpenAI. */
        OPENAI
    }

    /**
     * One model.
     *
     * @param provider extractive, or openai for any server with OpenAI's interface
     * @param baseUrl where the server is, such as https://api.openai.com/v1 or http://localhost:11434/v1
     * @param modelName the model's name on that server
     * @param apiKeyVariable the environment variable that holds the key; leave it out for a server without one
     * @param timeout how long to wait for an answer
     * @param temperature 0 for answers that differ as little as possible
     * @param jsonSchema whether the server can hold the model to a JSON Schema
     * @param eurosPerMillionTokensIn price of a million tokens of prompt, in euros
     * @param eurosPerMillionTokensOut price of a million tokens of answer, in euros
     */
    record Route(
            @DefaultValue("extractive") Provider provider,
            @Nullable URI baseUrl,
            @DefaultValue("") String modelName,
            @DefaultValue("") String apiKeyVariable,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("0") @PositiveOrZero double temperature,
            @DefaultValue("false") boolean jsonSchema,
            @DefaultValue("0") @PositiveOrZero BigDecimal eurosPerMillionTokensIn,
            @DefaultValue("0") @PositiveOrZero BigDecimal eurosPerMillionTokensOut) {

        static Route extractive() {
            return new Route(
                    Provider.EXTRACTIVE,
                    null,
                    "",
                    "",
                    Duration.ofSeconds(60),
                    0,
                    false,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);
        }

        private void check(String setting) {
            // The value is not repeated: whoever puts the key itself here must not find it in a log.
            if (!apiKeyVariable.matches("[A-Z_][A-Z0-9_]{0,79}|")) {
                throw new IllegalArgumentException("The setting " + setting
                        + ".api-key-variable must be the name of an environment variable, such as OPENAI_API_KEY,"
                        + " and never the key itself");
            }
            if (provider == Provider.OPENAI && (baseUrl == null || modelName.isBlank())) {
                throw new IllegalArgumentException("The setting " + setting + " with provider openai also needs "
                        + (baseUrl == null ? "base-url, such as http://localhost:11434/v1" : "model-name"));
            }
            if (baseUrl != null
                    && (baseUrl.getHost() == null || !"http https".contains(String.valueOf(baseUrl.getScheme())))) {
                throw new IllegalArgumentException("The setting " + setting + ".base-url has to begin with http:// or"
                        + " https:// and name a host, such as http://localhost:11434/v1");
            }
            if (temperature < 0) {
                throw new IllegalArgumentException("The setting " + setting + ".temperature must be 0 or more");
            }
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("The setting " + setting + ".timeout must be longer than nothing");
            }
        }
    }
}
