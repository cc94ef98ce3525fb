package dev.holdfast.assist;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the AI step.
 *
 * @param organisation the name with which replies are signed
 */
@Validated
@ConfigurationProperties("holdfast.assist")
public record AssistSettings(
        @DefaultValue("Lindenmark Bank") @NotBlank String organisation) {}
