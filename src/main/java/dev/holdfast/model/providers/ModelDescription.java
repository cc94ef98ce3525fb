package dev.holdfast.model.providers;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One model, as the settings describe it.
 *
 * @param name what the table model-route and the pages call it
 * @param provider openai (or any server with its interface), azure-openai, anthropic, gemini, mistral, bedrock, ollama
 *     or extractive
 * @param baseUrl where the server is; may be left out where the vendor has one address for all
 * @param model the vendor's name of the model, for azure-openai that of the deployment
 * @param apiKeyVariable the environment variable that holds the key; leave it out for a server without one
 * @param region where bedrock is asked, such as eu-central-1
 * @param timeout how long to wait for a whole answer
 * @param connectTimeout how long to wait for a connection
 * @param concurrency how many calls may be under way at once
 * @param retries how often a failed call is made again before the next model is asked
 * @param rest how long a model is left alone after half of its last ten calls failed; 0 for not at all
 * @param contextLimit the most tokens of prompt and answer together; 0 where it is not known
 * @param outputLimit the most tokens of an answer; 0 where it is not known
 * @param temperature 0 for answers that differ as little as possible
 * @param capabilities what the model or its server can do
 * @param eurosPerMillionTokensIn price of a million tokens of prompt, in euros
 * @param eurosPerMillionTokensCached price of a million tokens of prompt that the vendor had kept; that of others if it
 *     is left out
 * @param eurosPerMillionTokensOut price of a million tokens of answer, in euros
 */
public record ModelDescription(
        @DefaultValue("") String name,
        @DefaultValue("extractive") String provider,
        @Nullable URI baseUrl,
        @DefaultValue("") String model,
        @DefaultValue("") String apiKeyVariable,
        @DefaultValue("") String region,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("16") int concurrency,
        @DefaultValue("0") int retries,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("0") int contextLimit,
        @DefaultValue("0") int outputLimit,
        @DefaultValue("0") double temperature,
        @DefaultValue Set<ModelCapability> capabilities,
        @DefaultValue("0") BigDecimal eurosPerMillionTokensIn,
        @Nullable BigDecimal eurosPerMillionTokensCached,
        @DefaultValue("0") BigDecimal eurosPerMillionTokensOut) {

    /** The name, and the provider, of the model that is always there. */
    public static final String EXTRACTIVE = "extractive";

    public ModelDescription {
        capabilities = Set.copyOf(capabilities);
    }

    /** The offline model under this name. */
    public static ModelDescription extractive(String name) {
        return new ModelDescription(
                name,
                EXTRACTIVE,
                null,
                "",
                "",
                "",
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                16,
                0,
                Duration.ZERO,
                0,
                0,
                0,
                Set.of(),
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO);
    }

    public boolean isExtractive() {
        return provider.equals(EXTRACTIVE);
    }

    public boolean can(ModelCapability capability) {
        return capabilities.contains(capability);
    }

    /** The price of kept tokens of prompt, in euros for a million. */
    public BigDecimal cachedPrice() {
        return eurosPerMillionTokensCached == null ? eurosPerMillionTokensIn : eurosPerMillionTokensCached;
    }

    /** @throws IllegalArgumentException if it cannot be used; the message is one sentence that names the setting */
    public void check(String setting) {
        // The value is not repeated: whoever puts the key itself here must not find it in a log.
        refuseIf(
                !apiKeyVariable.matches("[A-Z_][A-Z0-9_]{0,79}|"),
                setting + ".api-key-variable must be the name of an environment variable, such as OPENAI_API_KEY, and"
                        + " never the key itself");
        refuseIf(
                !name.matches("[a-z][a-z0-9-]{0,39}"),
                setting + ".name must be 1 to 40 small letters, digits and dashes, such as small-eu");
        refuseIf(!isExtractive() && model.isBlank(), setting + " with provider " + provider + " also needs model");
        refuseIf(
                baseUrl != null
                        && (baseUrl.getHost() == null
                                || !Set.of("http", "https").contains(String.valueOf(baseUrl.getScheme()))),
                setting + ".base-url has to begin with http:// or https:// and name a host, such as"
                        + " http://localhost:11434/v1");
        refuseIf(temperature < 0, setting + ".temperature must be 0 or more");
        refuseIf(timeout.isNegative() || timeout.isZero(), setting + ".timeout must be longer than nothing");
        refuseIf(
                connectTimeout.isNegative() || connectTimeout.isZero(),
                setting + ".connect-timeout must be longer than nothing");
        refuseIf(concurrency < 1 || concurrency > 10_000, setting + ".concurrency must be 1 to 10000");
        refuseIf(retries < 0 || retries > 5, setting + ".retries must be 0 to 5");
        refuseIf(rest.isNegative(), setting + ".rest must not be negative");
        refuseIf(contextLimit < 0, setting + ".context-limit must be 0 or more");
        refuseIf(outputLimit < 0, setting + ".output-limit must be 0 or more");
        refuseIf(
                eurosPerMillionTokensIn.signum() < 0
                        || cachedPrice().signum() < 0
                        || eurosPerMillionTokensOut.signum() < 0,
                setting + ": a price must be 0 or more");
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException("The setting " + why);
        }
    }
}
