package dev.holdfast.workflow.records;

import dev.holdfast.workflow.WorkflowSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the pages of Tasklist and Operate answer; without them nobody reviews and incidents are not seen. */
@Component
class WebAppsHealthIndicator implements HealthIndicator {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final WorkflowSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    WebAppsHealthIndicator(WorkflowSettings settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        var tasklist = answerOf(settings.tasklistUrl());
        var operate = answerOf(settings.operateUrl());
        return (tasklist.equals("answers") && operate.equals("answers") ? Health.up() : Health.down())
                .withDetail("tasklist", tasklist)
                .withDetail("operate", operate)
                .build();
    }

    private String answerOf(URI page) {
        try {
            var request = HttpRequest.newBuilder(page).timeout(TIMEOUT).GET().build();
            // A page that asks to sign in answers.
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status < 500 && status != 404 ? "answers" : "answers with status " + status;
        } catch (IOException unreachable) {
            return "does not answer at " + page;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "was not asked, the application is stopping";
        }
    }
}
