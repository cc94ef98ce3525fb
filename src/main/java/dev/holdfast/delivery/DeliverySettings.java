package dev.holdfast.delivery;

import dev.holdfast.casework.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How replies go out. Without further settings every reply goes into the workbench's own sent folder.
 *
 * @param pause how long the dispatcher rests between two looks into the outbox
 * @param firstRetryAfter how long a reply waits after its first failed try; the wait doubles with each further one
 * @param longestRetryAfter the longest wait between two tries
 * @param lease after how long a try that came to no end counts as crashed and is made again
 * @param mail replies to messages that came by e-mail
 * @param webhook replies handed to another system over HTTP
 */
@ConfigurationProperties("holdfast.delivery")
@Validated
public record DeliverySettings(
        @DefaultValue("2s") @DurationMin(millis = 100) Duration pause,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration firstRetryAfter,
        @DefaultValue("15m") @DurationMin(millis = 100) Duration longestRetryAfter,
        @DefaultValue("2m") Duration lease,
        @Valid @DefaultValue Mail mail,
        @Valid @DefaultValue Webhook webhook) {

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);

    /**
     * @param enabled whether messages that came by e-mail are answered by e-mail; the server is set in spring.mail
     * @param from the address that replies come from
     */
    public record Mail(
            @DefaultValue("false") boolean enabled,
            @Nullable String from) {

        @AssertTrue(message = "holdfast.delivery.mail.enabled is true, so holdfast.delivery.mail.from has to be set")
        boolean isSenderThere() {
            return !enabled || (from != null && from.contains("@"));
        }
    }

    /**
     * @param url where replies are posted to, http or https; nothing is posted without it
     * @param secret what the signature is made with, known to the receiver as well; at least 16 characters
     * @param timeout how long an answer is waited for
     * @param channels the channels whose replies go this way
     */
    public record Webhook(
            @Nullable URI url,
            @Nullable String secret,
            @DefaultValue("10s") @DurationMin(millis = 100) Duration timeout,
            @DefaultValue({"web", "chat"}) Set<Channel> channels) {

        private static final int SHORTEST_SECRET = 16;

        @AssertTrue(message = "holdfast.delivery.webhook.url has to begin with http:// or https://")
        boolean isUrlOfTheWeb() {
            return url == null || "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        }

        @AssertTrue(
                message = "holdfast.delivery.webhook.url is set, so holdfast.delivery.webhook.secret needs 16"
                        + " characters or more")
        boolean isSecretLongEnough() {
            return url == null || (secret != null && secret.length() >= SHORTEST_SECRET);
        }

        /** Without the secret, and without what the address may hold of one: settings end up in logs. */
        @Override
        public String toString() {
            return "Webhook[url=" + (url == null ? "none" : url.getHost()) + ", secret="
                    + (secret == null ? "none" : "****") + ", timeout=" + timeout + ", channels=" + channels + "]";
        }
    }

    @AssertTrue(
            message = "holdfast.delivery.lease has to be 1m or more and six times the webhook's timeout or more:"
                    + " a try that still runs must not count as crashed")
    boolean isLeaseLongEnough() {
        return lease.compareTo(SHORTEST_LEASE) >= 0
                && lease.compareTo(webhook.timeout().multipliedBy(6)) >= 0;
    }

    @AssertTrue(
            message = "Replies by e-mail go either over holdfast.delivery.mail or over holdfast.delivery.webhook:"
                    + " switch mail off, or take email out of the webhook's channels")
    boolean isOneWayForMail() {
        return !mail.enabled() || webhook.url() == null || !webhook.channels().contains(Channel.EMAIL);
    }

    @AssertTrue(
            message = "holdfast.delivery.longest-retry-after has to be as long as holdfast.delivery.first-retry-after"
                    + " or longer")
    boolean isLongestRetryLongest() {
        return longestRetryAfter.compareTo(firstRetryAfter) >= 0;
    }

    /** How long to wait after so many failed tries. */
    Duration retryAfter(int attempts) {
        Duration wait = firstRetryAfter;
        for (int i = 1; i < attempts && wait.compareTo(longestRetryAfter) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestRetryAfter) < 0 ? wait : longestRetryAfter;
    }
}
