package dev.holdfast.workflow;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the application reaches Camunda beside the client's own settings under {@code camunda.client}.
 *
 * @param tasklistUrl where people open Tasklist, without a slash at the end; also its API on clusters before 8.8
 * @param operateUrl where people open Operate, without a slash at the end; also its API on clusters before 8.8
 * @param webUser the user with whom the application asks Tasklist and Operate on clusters before 8.8
 * @param webPassword that user's password
 * @param retryBackoff the wait before a failed job is tried again; it doubles with each further failure
 * @param retryBackoffLimit the longest such wait
 * @param messageTimeToLive how long the engine remembers that a case was handed over, so that a repeated hand-over
 *     starts nothing twice; longer than the application may ever be down
 * @param stopWithin how long jobs that have begun may take to finish when the application stops; the others, and those
 *     that are not done by then, go back to the engine at once
 * @param location the folder in which process owners put diagrams, tables, forms and patterns, in place of those that ship
 *     or beside them; left out, what ships is used
 */
@Validated
@ConfigurationProperties("holdfast.workflow")
public record WorkflowSettings(
        @DefaultValue("http://localhost:8081/tasklist") URI tasklistUrl,
        @DefaultValue("http://localhost:8081/operate") URI operateUrl,
        @DefaultValue("reviewer") @NotBlank String webUser,
        @DefaultValue("reviewer") String webPassword,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration retryBackoff,
        @DefaultValue("2m") @DurationMin(millis = 1) Duration retryBackoffLimit,
        @DefaultValue("7d") @DurationMin(minutes = 1) Duration messageTimeToLive,
        @DefaultValue("6s") @DurationMin(millis = 0) Duration stopWithin,
        @Nullable String location) {

    @AssertTrue(
            message = "holdfast.workflow.tasklist-url and holdfast.workflow.operate-url have to begin with http:// or"
                    + " https:// and name a host")
    boolean isReachedByBrowsers() {
        return Stream.of(tasklistUrl, operateUrl)
                .allMatch(url ->
                        url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme())));
    }

    @AssertTrue(
            message = "holdfast.workflow.retry-backoff-limit has to be as long as holdfast.workflow.retry-backoff or"
                    + " longer")
    boolean isLimitLongest() {
        return retryBackoffLimit.compareTo(retryBackoff) >= 0;
    }

    /** The folder of process owners, if there is one. */
    public Optional<Path> folder() {
        if (location == null || location.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
        } catch (IllegalArgumentException wrong) {
            throw new FaultyModelException(List.of("The setting holdfast.workflow.location is '" + location
                    + "', which is no folder. Write a path such as /srv/holdfast/models."));
        }
    }

    /** The page of one process instance in Operate. */
    public URI operatePage(long processInstanceKey) {
        return URI.create(operateUrl + "/processes/" + processInstanceKey);
    }

    /** All running instances of a process in Operate, whatever their version. */
    public URI operateProcess(String processId) {
        return URI.create(
                operateUrl + "/processes?active=true&incidents=true&version=all&process=" + encode(processId));
    }

    /** The running instances of one version that are at one element, in Operate. */
    public URI operateElement(String processId, int version, String elementId) {
        return URI.create(operateUrl + "/processes?active=true&incidents=true&process=" + encode(processId)
                + "&version=" + version + "&flowNodeId=" + encode(elementId));
    }

    /** The open tasks of one element in Tasklist. */
    public URI tasklistTasks(String elementId) {
        return URI.create(tasklistUrl + "?filter=all-open&taskDefinitionId=" + encode(elementId));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The page of one user task in Tasklist, or the list of tasks when the task is not known. */
    public URI tasklistPage(@Nullable Long userTaskKey) {
        return userTaskKey == null ? tasklistUrl : URI.create(tasklistUrl + "/" + userTaskKey);
    }

    @Override
    public String toString() {
        return "WorkflowSettings[tasklistUrl=" + tasklistUrl + ", operateUrl=" + operateUrl + ", webUser=" + webUser
                + "]";
    }
}
