package dev.holdfast.model.providers;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes a model as settings would; valid unless a test says otherwise. */
public final class DescribedModel {

    private final String provider;
    private String name = "paid";
    private String asked = "small-model";
    private @Nullable URI baseUrl;
    private String keyVariable = "";
    private Duration timeout = Duration.ofSeconds(20);
    private int concurrency = 16;
    private int retries;
    private Duration rest = Duration.ofSeconds(30);
    private int contextLimit;
    private int outputLimit;
    private Set<ModelCapability> capabilities = Set.of();
    private BigDecimal in = BigDecimal.ZERO;
    private BigDecimal out = BigDecimal.ZERO;

    private DescribedModel(String provider) {
        this.provider = provider;
    }

    public static DescribedModel of(String provider) {
        return new DescribedModel(provider);
    }

    public DescribedModel named(String value) {
        name = value;
        return this;
    }

    /** By the vendor's name of it. */
    public DescribedModel asking(String model) {
        asked = model;
        return this;
    }

    public DescribedModel at(String address) {
        baseUrl = URI.create(address);
        return this;
    }

    public DescribedModel withKeyIn(String variable) {
        keyVariable = variable;
        return this;
    }

    public DescribedModel within(Duration value) {
        timeout = value;
        return this;
    }

    public DescribedModel atOnce(int value) {
        concurrency = value;
        return this;
    }

    public DescribedModel retrying(int value) {
        retries = value;
        return this;
    }

    public DescribedModel resting(Duration value) {
        rest = value;
        return this;
    }

    public DescribedModel limitedTo(int context, int output) {
        contextLimit = context;
        outputLimit = output;
        return this;
    }

    public DescribedModel that(ModelCapability... can) {
        capabilities = Set.of(can);
        return this;
    }

    /** Euros for a million tokens. */
    public DescribedModel costing(int tokensIn, int tokensOut) {
        in = BigDecimal.valueOf(tokensIn);
        out = BigDecimal.valueOf(tokensOut);
        return this;
    }

    public ModelDescription model() {
        return new ModelDescription(
                name,
                provider,
                baseUrl,
                asked,
                keyVariable,
                "eu-central-1",
                timeout,
                Duration.ofSeconds(5),
                concurrency,
                retries,
                rest,
                contextLimit,
                outputLimit,
                0,
                capabilities,
                in,
                null,
                out);
    }
}
