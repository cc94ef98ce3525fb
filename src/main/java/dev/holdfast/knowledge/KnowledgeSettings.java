package dev.holdfast.knowledge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the knowledge base lies and how it is searched.
 *
 * @param location folder of Markdown documents with front matter: {@code classpath:…}, {@code file:…} or a plain path
 * @param indexDirectory folder of the search index; {@code knowledge-index} in the data directory when left out
 * @param waitForIndex how long a search waits while the index is being built for the first time
 * @param contextPassages how many passages a case's context holds, 1 to 50
 * @param questions how many sentences of a message are searched by meaning, 1 to 50; each costs a model's run
 */
@Validated
@ConfigurationProperties("holdfast.knowledge")
public record KnowledgeSettings(
        @DefaultValue("classpath:knowledge/") @NotBlank String location,
        @Nullable Path indexDirectory,

        @DefaultValue("60s") @NotNull @DurationMin(millis = 0)
        Duration waitForIndex,

        @DefaultValue("8") @Min(1) @Max(50) int contextPassages,
        @DefaultValue("4") @Min(1) @Max(50) int questions) {}
