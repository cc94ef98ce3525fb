package dev.holdfast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.holdfast.operations.RunbookEntry.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunbookTest {

    private static final Path README = Path.of("README.md");

    private final Runbook runbook = new Runbook();

    @Test
    void the_readme_has_each_entry_in_the_same_words() throws IOException {
        assertThat(Files.readString(README)).contains(table());
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.operations.ThrownMessages#all")
    void every_message_that_a_job_may_stop_with_is_in_the_runbook(ThrownMessages.Thrown thrown) {
        assertThat(runbook.about("some.job: " + thrown.example()).id())
                .as(
                        "%s throws \"%s\". Add it to runbook.yaml and the README or, if no job can stop with it, to"
                                + " ThrownMessages with the reason",
                        thrown.file(), thrown.message())
                .isNotEqualTo("unknown");
    }

    @Test
    void an_unknown_message_gets_honest_advice() {
        var advice = runbook.about("some.job: Connection reset by peer");

        assertThat(advice.id()).isEqualTo("unknown");
        assertThat(advice.todo()).contains("One retry is safe");
        assertThat(advice.mayBeRetried()).isTrue();
    }

    @Test
    void a_second_process_of_a_case_is_not_offered_a_retry() {
        var advice = runbook.about("privacy.protectMessage: Case C-20261123-7K3M9QX2VB belongs to process instance 1,"
                + " so process instance 2 must not work on it. Cancel the second one in Operate.");

        assertThat(advice.id()).isEqualTo("other-process");
        assertThat(advice.mayBeRetried()).isFalse();
    }

    @Test
    void every_alert_of_the_rules_has_an_entry_and_the_other_way_round() throws IOException {
        var rules = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("src/docs/alerts.yaml").toFile());
        var alerts = StreamSupport.stream(rules.at("/groups/0/rules").spliterator(), false)
                .map((JsonNode rule) -> rule.path("alert").asText())
                .toList();

        assertThat(runbook.entries())
                .filteredOn(entry -> entry.where() == Where.ALERT)
                .flatExtracting(RunbookEntry::says)
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    @Test
    void every_metric_of_the_alerts_is_in_the_readme() throws IOException {
        var metrics = Pattern.compile("holdfast_[a-z_]+")
                .matcher(Files.readString(Path.of("src/docs/alerts.yaml")))
                .results()
                .map(found -> found.group().replaceFirst("_count$", ""))
                .toList();

        assertThat(metrics).isNotEmpty();
        assertThat(Files.readString(README))
                .contains(metrics.stream().map(metric -> "| `" + metric + "`").toList());
    }

    /** What the README says under "When something stops". */
    private String table() {
        var table =
                new StringBuilder("| what it says | what it means | what to do | good again |\n|---|---|---|---|\n");
        for (var entry : runbook.entries()) {
            table.append("| ")
                    .append(String.join(
                            "<br>",
                            entry.says().stream().map(one -> "`" + one + "`").toList()))
                    .append(" | ")
                    .append(entry.means())
                    .append(" | ")
                    .append(entry.todo())
                    .append(" | ")
                    .append(entry.good())
                    .append(" |\n");
        }
        return table.toString();
    }
}
