package dev.holdfast.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.CustomerId;
import dev.holdfast.workflow.CaseId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Posts replies as signed JSON. Any 2xx is a yes; everything else is tried again, with the same Idempotency-Key: where
 * an answer got lost, the receiver gets the reply twice and can tell by the key.
 */
@Component
@Order(2)
@ConditionalOnProperty("holdfast.delivery.webhook.url")
final class WebhookTransport implements Transport {

    private static final Duration LONGEST_REQUESTED_WAIT = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeliverySettings.Webhook settings;
    private final URI url;
    private final String secret;
    private final HttpClient client;

    WebhookTransport(DeliverySettings settings) {
        this.settings = settings.webhook();
        this.url = Objects.requireNonNull(this.settings.url());
        this.secret = Objects.requireNonNull(this.settings.secret());
        // No redirects: a reply goes to the address of the settings and nowhere else.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(this.settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean takes(Channel channel) {
        return settings.channels().contains(channel);
    }

    @Override
    public String way() {
        return "over the webhook";
    }

    @Override
    public void send(Reply reply) throws NotSentException {
        String body = bodyOf(reply);
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", reply.id().value())
                .header(WebhookSignature.HEADER, WebhookSignature.of(secret, Instant.now(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<Void> answer = post(request);
        if (answer.statusCode() / 100 != 2) {
            throw NotSentException.forNow("The webhook answered with status " + answer.statusCode(), waitOf(answer));
        }
    }

    /** The request's own timeout ends with the headers; this one covers a body that never ends as well. */
    private HttpResponse<Void> post(HttpRequest request) throws NotSentException {
        var pending = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return pending.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw NotSentException.forNow(
                    "The webhook did not answer within " + settings.timeout().toSeconds() + " s");
        } catch (ExecutionException e) {
            throw NotSentException.forNow("The webhook could not be reached or broke the line");
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw NotSentException.forNow("The application stopped while the webhook was called");
        }
    }

    private static Duration waitOf(HttpResponse<Void> answer) {
        Duration wait = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        return wait.compareTo(LONGEST_REQUESTED_WAIT) < 0 ? wait : LONGEST_REQUESTED_WAIT;
    }

    private static String bodyOf(Reply reply) {
        try {
            return JSON.writeValueAsString(new Body(
                    reply.id(),
                    reply.caseId(),
                    reply.channel(),
                    reply.customer().id(),
                    reply.subject(),
                    reply.text()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Delivery " + reply.id() + " cannot be written as JSON", e);
        }
    }

    record Body(
            DeliveryId deliveryId,
            CaseId caseId,
            Channel channel,
            CustomerId customerId,
            String subject,
            String text) {}
}
