package dev.holdfast.process;

import static dev.holdfast.process.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.operations.LostCustomer;
import dev.holdfast.operations.SpanCollector.Span;
import dev.holdfast.workflow.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the people on call see of a running application, and what they can do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE =
            "Hello, I am Marta Demofeld, marta.demofeld@example.com. My card was declined today.";
    private static final String ADVICE = "Put the customer back into the table customer";
    private static final List<String> PERSONAL = List.of("Marta", "Demofeld", "example.com");

    private ObservedApplication application;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        application = new ObservedApplication(data);
    }

    @AfterAll
    void end() {
        application.close();
    }

    @Test
    void a_step_that_stopped_shows_with_advice_and_goes_on_when_operations_let_it() throws Exception {
        var stopped = stoppedAtItsReply("K-1003");
        var id = stopped.id();
        var shown = await(
                "the incident is on the page",
                () -> body(application.page("ops", "/operations")).filter(page -> page.contains(id.value())));
        assertThat(shown)
                .contains("Send reply", "is not in the table customer", ADVICE, "Retry")
                .doesNotContain(PERSONAL);
        assertThat(body(application.page("owner", "/operations")).orElseThrow())
                .contains(id.value(), ADVICE)
                .doesNotContain("name=\"incident\"");
        assertThat(application.page("agent", "/operations")).hasStatus(403);
        assertThat(application.press("owner", "/operations/retries", "incident", incidentKeys(shown)))
                .hasStatus(403);

        stopped.customer().putBack();
        assertThat(application.press("ops", "/operations/retries", "incident", incidentKeys(shown)))
                .hasStatus3xxRedirection();

        await("is sent", () -> Optional.of(application.file(id)).filter(file -> file.status() == CaseStatus.SENT));
        assertThat(application.file(id).happenings())
                .anyMatch(happening -> happening.toString().contains("\"Send reply\" tried again by ops"));
        await(
                "the page is calm again",
                () -> body(application.page("ops", "/operations")).filter(page -> !page.contains(ADVICE)));
        assertThat(body(application.page("ops", "/operations")).orElseThrow()).contains("Tried again", id.value());
    }

    @Test
    void log_lines_of_a_job_name_its_case_its_process_and_its_trace() throws Exception {
        var stopped = stoppedAtItsReply("K-1004");
        stopped.customer().putBack();
        var id = stopped.id();

        var line = await(
                "the failure is in the log",
                () -> lines().stream()
                        .filter(one -> one.path("caseId").asText().equals(id.value())
                                && one.path("jobType").asText().equals("delivery.sendReply"))
                        .findFirst());

        assertThat(line.path("processInstance").asText())
                .isEqualTo("" + application.file(id).processInstanceKey());
        assertThat(line.path("element").asText()).isEqualTo("serviceTask_sendReply");
        assertThat(line.path("traceId").asText()).hasSize(32);
        assertThat(lines())
                .filteredOn(one -> one.path("message").asText().startsWith("Deployed"))
                .isNotEmpty()
                .allMatch(one -> one.path("caseId").isMissingNode());
    }

    @Test
    void one_trace_joins_the_request_the_hand_over_and_every_job_of_its_process() {
        var id = application.receive("K-1001", MESSAGE);
        application.complete(
                application.waitsAt(id, "userTask_reviewDraft"),
                "reviewer",
                "{\"decision\":\"SEND_EDITED\",\"finalReply\":\"Dear [PERSON_1], we send a new card.\",\"reasonCodes\":[\"tone\"]}");
        await(
                "the last job is traced",
                () -> ofCase(id).stream()
                        .filter(span -> span.name().equals("evidence.recordOutcome"))
                        .findFirst());

        var traces = ofCase(id).stream().map(Span::traceId).distinct().toList();
        assertThat(traces).hasSize(1);
        var trace = await(
                "the request is traced",
                () -> Optional.of(application.collector.spans().stream()
                                .filter(span -> span.traceId().equals(traces.getFirst()))
                                .toList())
                        .filter(spans ->
                                spans.stream().anyMatch(span -> span.name().equals("http post /api/v1/cases"))));
        assertThat(trace)
                .extracting(Span::name)
                .contains(
                        "holdfast.handover",
                        "privacy.protectMessage",
                        "safety.findInjections",
                        "triage.classifyMessage",
                        "knowledge.gatherContext",
                        "knowledge search",
                        "assist.runPattern",
                        "chat extractive",
                        "check.checkDraft",
                        "delivery.sendReply",
                        "holdfast.delivery");
        var root = trace.stream().filter(span -> span.parentId().isEmpty()).toList();
        assertThat(root)
                .singleElement()
                .satisfies(span -> assertThat(span.name()).startsWith("http post"));
        assertThat(trace).noneMatch(span -> PERSONAL.stream().anyMatch(span.all()::contains));
        assertThat(trace)
                .filteredOn(span -> span.name().equals("check.checkDraft"))
                .singleElement()
                .satisfies(span -> assertThat(span.attributes())
                        .containsEntry("case.id", id.value())
                        .containsEntry("element", "serviceTask_checkDraft")
                        .containsEntry("type", "check.checkDraft")
                        .containsEntry("outcome", "completed")
                        .containsKey("process.instance"));
    }

    @Test
    void prometheus_reads_every_metric_of_the_readme_and_no_personal_value_or_case() throws Exception {
        stoppedAtItsReply("K-1005").customer().putBack();
        application.read("agent", "/api/v1/knowledge/search?q=card&limit=3");
        var named = Pattern.compile("(?m)^\\| `(holdfast_[a-z_]+)`")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(metric -> metric.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);

        var scraped = await(
                "all metrics are there",
                () -> Optional.of(application.read("ops", "/actuator/prometheus"))
                        .filter(text ->
                                named.stream().allMatch(text::contains) && text.contains("holdfast_incidents{")));

        assertThat(scraped)
                .contains(
                        "holdfast_job_seconds_count{error=\"none\",outcome=\"completed\",type=\"check.checkDraft\"}",
                        "outcome=\"failed\",type=\"delivery.sendReply\"",
                        "holdfast_incidents{kind=\"customer-missing\"}",
                        "holdfast_cases{status=",
                        "holdfast_cases_day_tier{tier=\"moderate\"}")
                .doesNotContain(PERSONAL)
                .doesNotContainPattern("C-\\d{8}-\\w{10}")
                .doesNotContain("K-1001");
        assertThat(application.read("agent", "/actuator/prometheus")).doesNotContain("holdfast_");
    }

    /** The reply is approved, and the customer's record is gone by then. */
    private Stopped stoppedAtItsReply(String customerId) {
        var id = application.receive(customerId, MESSAGE);
        var task = application.waitsAt(id, "userTask_reviewDraft");
        var customer = application.lose(customerId);
        application.complete(
                task,
                "reviewer",
                "{\"decision\":\"SEND_EDITED\",\"finalReply\":\"We send a new card.\",\"reasonCodes\":[\"tone\"]}");
        await("stops", () -> Optional.ofNullable(application.file(id).incident()));
        return new Stopped(id, customer);
    }

    private record Stopped(CaseId id, LostCustomer customer) {}

    private List<Span> ofCase(CaseId id) {
        return application.collector.spans().stream()
                .filter(span -> id.value().equals(span.attributes().get("case.id")))
                .toList();
    }

    private List<JsonNode> lines() {
        try {
            return Files.readAllLines(application.log).stream()
                    .map(line -> {
                        try {
                            return JSON.readTree(line);
                        } catch (IOException notJson) {
                            throw new AssertionError("A line of the log is not JSON: " + line, notJson);
                        }
                    })
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Optional<String> body(MvcTestResult page) {
        try {
            return Optional.of(page.getResponse().getContentAsString());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Other tests leave incidents, too. */
    private static String[] incidentKeys(String page) {
        var keys = Pattern.compile("name=\"incident\" value=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(key -> key.group(1))
                .distinct()
                .toArray(String[]::new);
        assertThat(keys).isNotEmpty();
        return keys;
    }
}
