package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.PassRule;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Swap certificates.
 *
 * @param location a folder with suites of your own, in place of those that ship or beside them; left out, what ships is
 *     used
 * @param margin how much lower the candidate's share of clean drafts may be in a tier, 0.01 to 0.5
 * @param leastCases fewer comparable cases of a tier decide nothing, 10 to 2000
 * @param atOnce how many cases are tried at the same time, 1 to 16; each asks both models
 * @param moneyLimitCents the most that one call may cost, in euro cents
 */
@Validated
@ConfigurationProperties("holdfast.certificate")
public record CertificateSettings(
        @DefaultValue("") String location,

        @DefaultValue("0.1") @DecimalMin("0.01") @DecimalMax("0.5")
        double margin,

        @DefaultValue("30") @Min(10) @Max(2000) int leastCases,
        @DefaultValue("4") @Min(1) @Max(16) int atOnce,
        @DefaultValue("20") @Min(0) @Max(100_000) int moneyLimitCents) {

    PassRule rule() {
        return new PassRule(margin, leastCases);
    }
}
