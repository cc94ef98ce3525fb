package dev.holdfast.workflow.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.workflow.OutageException;
import dev.holdfast.workflow.WorkflowSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasklist as it is before 8.8, in its bad moments. */
class WebAppRecordsTest {

    private static final String TASK =
            "[{\"id\":\"%s\",\"taskDefinitionId\":\"userTask_reviewDraft\",\"assignee\":\"%s\","
                    + "\"creationDate\":\"2026-11-23T09:30:00.000+0000\",\"completionDate\":\"%s\"}]";

    private HttpServer tasklist;
    private WebAppRecords records;
    private volatile String session = "1";
    private volatile int status = 200;
    private volatile String tasks = "[]";
    private volatile int signIns;

    @BeforeEach
    void start() throws IOException {
        tasklist = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tasklist.createContext("/api/login", call -> {
            signIns++;
            call.getResponseHeaders().add("Set-Cookie", "TASKLIST-SESSION=" + session + "; Path=/");
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        tasklist.createContext("/v1/tasks/search", this::search);
        tasklist.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tasklist.start();
        var page = URI.create("http://localhost:" + tasklist.getAddress().getPort() + "/tasklist");
        var session = new WebAppSession(
                page,
                new WorkflowSettings(
                        page,
                        page,
                        "reviewer",
                        "reviewer",
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(2),
                        Duration.ofDays(7),
                        Duration.ofSeconds(6),
                        null),
                new ObjectMapper());
        records = new WebAppRecords(session, session);
    }

    @AfterEach
    void stop() {
        tasklist.stop(0);
    }

    private void search(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            var cookie = String.valueOf(call.getRequestHeaders().getFirst("Cookie"));
            var answer = tasks.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(cookie.contains("SESSION=" + session) ? status : 401, answer.length);
            call.getResponseBody().write(answer);
        }
    }

    @Test
    void a_task_that_is_not_recorded_yet_is_missing_and_not_wrong() {
        assertThat(records.lastCompleted(1, "userTask_reviewDraft")).isEmpty();

        tasks = TASK.formatted("100", "reviewer", "2026-11-23T09:40:00.000+0000");

        assertThat(records.lastCompleted(1, "userTask_reviewDraft")
                        .orElseThrow()
                        .assignee())
                .isEqualTo("reviewer");
    }

    @Test
    void a_session_that_ran_out_is_begun_anew() {
        records.lastCompleted(1, "userTask_reviewDraft");
        session = "2";

        records.lastCompleted(1, "userTask_reviewDraft");

        assertThat(signIns).isEqualTo(2);
    }

    @Test
    void a_tasklist_out_of_order_is_an_outage() {
        status = 500;
        assertThatThrownBy(() -> records.lastCompleted(1, "userTask_reviewDraft"))
                .isInstanceOf(OutageException.class)
                .hasMessageContaining("500");

        tasklist.stop(0);
        assertThatThrownBy(() -> records.lastCompleted(1, "userTask_reviewDraft"))
                .isInstanceOf(OutageException.class);
    }

    @Test
    void the_latest_task_is_the_one_with_the_highest_key_whatever_the_clocks_of_the_cluster_say() {
        var first = TASK.formatted("100", "reviewer", "2026-11-23T12:40:00.000+0000");
        var second = TASK.formatted("200", "reviewer2", "2026-11-23T09:41:00.000+0000");
        tasks = first.substring(0, first.length() - 1) + "," + second.substring(1);

        assertThat(records.lastCompleted(1, "userTask_reviewDraft")
                        .orElseThrow()
                        .assignee())
                .isEqualTo("reviewer2");
    }
}
