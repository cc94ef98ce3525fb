package dev.holdfast.answer;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How questions are answered.
 *
 * @param patience how long {@code POST /api/v1/answers} waits for the answer before it says how far the question has come
 * @param workflow the process that answers where nobody chooses; if no diagram has it, the first by its id
 */
@Validated
@ConfigurationProperties("holdfast.answer")
public record AnswerSettings(
        @DefaultValue("20s") @DurationMin(millis = 0) Duration patience,
        @DefaultValue("knowledgeAnswer") @NotBlank String workflow) {}
