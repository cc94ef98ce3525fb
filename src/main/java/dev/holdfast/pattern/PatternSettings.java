package dev.holdfast.pattern;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where prompt patterns are.
 *
 * @param location the folder of the pattern files, such as classpath:patterns/ or file:/srv/holdfast/patterns/
 */
@Validated
@ConfigurationProperties("holdfast.pattern")
record PatternSettings(
        @DefaultValue("classpath:patterns/") @NotBlank String location) {}
