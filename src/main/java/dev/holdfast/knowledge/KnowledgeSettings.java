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
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the knowledge base lies and how it is searched.
 *
 * @param location folder of documents (Markdown, plain text, HTML, PDF, Word): {@code classpath:…}, {@code file:…} or a plain path
 * @param indexDirectory folder of the search index; {@code knowledge-index} in the data directory when left out
 * @param waitForIndex how long a search waits while the index is being built for the first time
 * @param contextPassages how many passages a case's context holds, 1 to 50
 * @param questions how many sentences of a message are searched by meaning, 1 to 50; each costs a model's run
 * @param largestFile larger documents are left out, up to 500MB
 * @param timePerFile documents that take longer to read are left out
 * @param watchInterval the pause between two looks at a folder on disk for changed documents; 0 to look only at start
 * @param quietPeriod how long a changed file must stay as it is before it is read, so that none is read half copied
 */
@Validated
@ConfigurationProperties("holdfast.knowledge")
public record KnowledgeSettings(
        @DefaultValue("classpath:knowledge/") @NotBlank String location,
        @Nullable Path indexDirectory,

        @DefaultValue("60s") @NotNull @DurationMin(millis = 0)
        Duration waitForIndex,

        @DefaultValue("8") @Min(1) @Max(50) int contextPassages,
        @DefaultValue("4") @Min(1) @Max(50) int questions,
        @DefaultValue("20MB") @NotNull DataSize largestFile,

        @DefaultValue("30s") @NotNull @DurationMin(seconds = 1)
        Duration timePerFile,

        @DefaultValue("3s") @NotNull @DurationMin(millis = 0)
        Duration watchInterval,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 0)
        Duration quietPeriod) {

    private static final DataSize LARGEST_POSSIBLE = DataSize.ofMegabytes(500);

    public KnowledgeSettings {
        if (largestFile.toBytes() < 1 || largestFile.compareTo(LARGEST_POSSIBLE) > 0) {
            throw new IllegalArgumentException("holdfast.knowledge.largest-file is " + largestFile
                    + ", but has to be between 1B and 500MB: a document is read in memory.");
        }
    }
}
