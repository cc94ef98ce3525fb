package dev.holdfast.process;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.ParsedDecisionRequirementsGraph;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;

/** One decision of {@code bpmn/}, evaluated by the engine's own decision engine without starting a broker. */
final class DecisionTable {

    private static final Pattern RULE = Pattern.compile("<rule id=\"(\\w+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DecisionEngine engine = DecisionEngineFactory.createDecisionEngine();
    private final String decisionId;
    private final String xml;
    private final ParsedDecisionRequirementsGraph graph;

    DecisionTable(String file, String decisionId) {
        this.decisionId = decisionId;
        try {
            var path = Path.of("bpmn", file);
            this.xml = Files.readString(path);
            this.graph = engine.parse(Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(graph.isValid()).as(graph.getFailureMessage()).isTrue();
    }

    /** One row of a test: what is known, and what the table is to answer. */
    record Row(String sentence, Map<String, Object> facts, Map<String, Object> answer) {

        static Row row(String sentence, Map<String, Object> facts, Map<String, Object> answer) {
            return new Row(sentence, facts, answer);
        }

        @Override
        public String toString() {
            return sentence;
        }
    }

    private record Answer(Object output, List<String> rules) {}

    /** What the table says of these facts. */
    Map<String, Object> of(Map<String, Object> facts) {
        return JSON.convertValue(evaluate(facts).output(), new TypeReference<>() {});
    }

    void answers(Row row) {
        assertThat(evaluate(row.facts()).output())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(row.answer());
    }

    /** A rule that no row reaches is either dead or untested. */
    void isCoveredBy(Stream<Row> rows) {
        var hit = rows.flatMap(row -> evaluate(row.facts()).rules().stream()).collect(toCollection(TreeSet::new));
        assertThat(hit).isNotEmpty().isEqualTo(ruleIds());
    }

    private Set<String> ruleIds() {
        return RULE.matcher(xml).results().map(rule -> rule.group(1)).collect(toCollection(TreeSet::new));
    }

    private Answer evaluate(Map<String, Object> facts) {
        var result = engine.evaluateDecisionById(graph, decisionId, new VariablesContext(facts));
        assertThat(result.isFailure()).as(result.getFailureMessage()).isFalse();
        var rules = result.getEvaluatedDecisions().stream()
                .flatMap(decision -> decision.matchedRules().stream())
                .map(rule -> rule.ruleId())
                .toList();
        try {
            var json = MsgPackConverter.convertToJson(result.getOutput());
            return new Answer(JSON.readValue(json, Object.class), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
