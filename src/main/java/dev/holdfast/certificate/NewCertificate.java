package dev.holdfast.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody wants to have certified.
 *
 * @param pattern the id of a pattern that has a suite
 * @param candidate the name of the model that would take over
 * @param current the name of the model that does the work now
 */
public record NewCertificate(
        @NotBlank(message = "Name the pattern.") @Size(max = 100)
        String pattern,

        @NotBlank(message = "Name the candidate.") @Size(max = 40)
        String candidate,

        @NotBlank(message = "Name the current model.") @Size(max = 40)
        String current) {}
