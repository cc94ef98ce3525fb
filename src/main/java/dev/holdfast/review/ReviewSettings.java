package dev.holdfast.review;

import dev.holdfast.workflow.CaseId;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reviews are recorded.
 *
 * @param waitForTasklist how long one try waits for Tasklist to have recorded who completed a task
 * @param workbenchUrl where people reach the workbench, without a slash at the end; forms in Tasklist link to it
 */
@Validated
@ConfigurationProperties("holdfast.review")
public record ReviewSettings(
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration waitForTasklist,
        @DefaultValue("http://localhost:8080") URI workbenchUrl) {

    /** The page of a case for somebody who reviews it. */
    URI casePage(CaseId caseId) {
        return URI.create(workbenchUrl + "/cases/" + caseId + "?why=review");
    }
}
