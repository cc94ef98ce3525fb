package dev.holdfast.process;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.CustomerSealing;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.privacy.Vault;
import dev.holdfast.process.Trail.OpenTask;
import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No personal value is anywhere but in the vault: varied people write through the whole application, and then everything
 * that it has written, sent or shown to others is looked through for any of their values. {@code -Dholdfast.proof.cases}
 * says how many people write.
 */
class PersonalDataProofTest {

    private static final int CASES = Integer.getInteger("holdfast.proof.cases", 200);
    /** More at once wait for connections to the database, and the test with them. */
    private static final int AT_ONCE = 56;

    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Access TEST = Access.ofApplication(Access.Why.API);

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> spans = new ConcurrentLinkedQueue<>();

    @Test
    void whoever_writes_no_value_of_theirs_is_found_outside_the_vault(@TempDir Path data) throws Exception {
        try (var model = new RecordingModel();
                var holdfast = new WholeApplication(data, settings(model))) {
            listen(holdfast);
            var people =
                    IntStream.range(0, CASES).mapToObj(MadeUpPerson::number).toList();
            var words = new LeakScan(
                    people.stream().flatMap(person -> person.values().stream()).toList());
            assertThat(hits(everything(holdfast, model, data), words))
                    .as("a name that is a word of the application itself would prove nothing")
                    .isEmpty();

            var ids = new LinkedHashMap<MadeUpPerson, CaseId>();
            var done = new HashSet<Long>();
            for (int from = 0; from < people.size(); from += AT_ONCE) {
                var wave = send(holdfast, people.subList(from, Math.min(people.size(), from + AT_ONCE)));
                answerAll(holdfast, wave.values(), done);
                ids.putAll(wave);
            }

            assertThat(hits(everything(holdfast, model, data), words)).isEmpty();
            assertThatTheScanFindsWhatIsThere(people, words);
            assertThatTheVaultHasIt(holdfast, ids, words);
            assertThat(model.prompts()).hasSizeGreaterThan(CASES / 4);
        }
    }

    private static String[] settings(RecordingModel model) {
        return Stream.concat(
                        Stream.of(model.settings()),
                        Stream.of("--logging.level.dev.holdfast=debug", "--holdfast.delivery.pause=500ms"))
                .toArray(String[]::new);
    }

    /** Takes in what is logged and observed from here on. */
    private void listen(WholeApplication holdfast) {
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                logged.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        appender.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        holdfast.bean(ObservationRegistry.class).observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                spans.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues() + " "
                        + context.getError());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
    }

    private static Map<MadeUpPerson, CaseId> send(WholeApplication holdfast, List<MadeUpPerson> people) {
        var jdbc = holdfast.bean(JdbcClient.class);
        people.forEach(person -> jdbc.sql("insert into customer (customer_id, given_name, family_name, email, phone,"
                        + " street, postal_code, city, since) values (?, ?, ?, ?, ?, ?, ?, ?, date '2020-01-01')")
                .params(
                        person.number(),
                        person.givenName(),
                        person.familyName(),
                        person.email(),
                        person.phone(),
                        person.street(),
                        person.postalCode(),
                        person.city())
                .update());
        holdfast.bean(CustomerSealing.class).afterSingletonsInstantiated();
        var ids = new LinkedHashMap<MadeUpPerson, CaseId>();
        for (var person : people) {
            var subject = "A question of " + person.givenName() + " " + person.familyName();
            var taken = holdfast.bean(CaseIntake.class)
                    .receive(new NewMessage("web", person.number(), subject, person.message()), person.email());
            ids.put(person, ((Intake.Accepted) taken).supportCase().id());
        }
        return ids;
    }

    /** Lets people decide whatever waits for one, until every reply is sent. */
    private static void answerAll(WholeApplication holdfast, Iterable<CaseId> ids, Set<Long> done) {
        Waiting.await("every reply is sent", () -> {
            pause();
            open(holdfast.engine.records().toList(), done).forEach(task -> {
                done.add(task.key());
                var element = task.value().getElementId();
                boolean first = element.equals("userTask_reviewDraft");
                holdfast.complete(task, first ? "reviewer" : "reviewer2", decision(element));
            });
            return Optional.of(ids).filter(all -> {
                for (var id : all) {
                    if (holdfast.bean(Cases.class).get(id).status() != CaseStatus.SENT) {
                        return false;
                    }
                }
                return true;
            });
        });
    }

    /** Reading all that the engine has written takes its time; asked too often, nothing else gets on. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> decision(String element) {
        return element.equals("userTask_writeReply")
                ? Map.of(
                        "decision",
                        "WRITTEN_BY_HAND",
                        "finalReply",
                        "We will call you.",
                        "reasonCodes",
                        List.of("other"))
                : Map.of("decision", "SEND_AS_IS");
    }

    private static List<OpenTask> open(List<Record<?>> records, Set<Long> done) {
        return records.stream()
                .filter(event -> event.getRecordType() == RecordType.EVENT
                        && event.getValueType() == ValueType.USER_TASK
                        && event.getIntent() == UserTaskIntent.CREATED
                        && !done.contains(event.getKey()))
                .map(event -> new OpenTask(event.getKey(), (UserTaskRecordValue) event.getValue()))
                .toList();
    }

    /** Every text outside the vault, by where it is. */
    private Map<String, List<String>> everything(WholeApplication holdfast, RecordingModel model, Path data)
            throws IOException {
        var texts = new LinkedHashMap<String, List<String>>();
        texts.put(
                "records of the engine",
                holdfast.engine.records().map(Record::toJson).toList());
        texts.put("prompts", model.prompts());
        texts.put("log lines", List.copyOf(logged));
        texts.put("spans", List.copyOf(spans));
        texts.put("metrics", metrics(holdfast));
        texts.put("files", files(data));
        texts.putAll(columns(holdfast.bean(JdbcClient.class)));
        return texts;
    }

    private static List<String> metrics(WholeApplication holdfast) {
        return holdfast.bean(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId().toString())
                .toList();
    }

    /** The index and all else in the data directory; the database's own file is read by its columns. */
    private static List<String> files(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".mv.db"))
                    .toList()) {
                texts.addAll(readings(Files.readAllBytes(file)));
            }
            return texts;
        }
    }

    private static List<String> readings(byte[] bytes) {
        return List.of(
                new String(bytes, StandardCharsets.UTF_8),
                new String(bytes, StandardCharsets.UTF_16BE),
                new String(bytes, StandardCharsets.UTF_16LE));
    }

    /** Every column of every table, also of the vault's: what it keeps is sealed. */
    private static Map<String, List<String>> columns(JdbcClient jdbc) {
        var columns = new HashMap<String, List<String>>();
        for (var column : jdbc.sql("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public'")
                .query()
                .listOfRows()) {
            var table = String.valueOf(column.get("table_name"));
            var name = String.valueOf(column.get("column_name"));
            var texts = jdbc
                    .sql("select \"" + name + "\" from \"" + table + "\" where \"" + name + "\" is not null")
                    .query((row, number) -> row.getObject(1) instanceof byte[] bytes
                            ? readings(bytes)
                            : List.of(String.valueOf(row.getString(1))))
                    .list()
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            columns.put("column " + table + "." + name, texts);
        }
        return columns;
    }

    /** Where which values were found; a value stands here in full, for it belongs to nobody. */
    private static Map<String, Set<String>> hits(Map<String, List<String>> texts, LeakScan scan) {
        var hits = new LinkedHashMap<String, Set<String>>();
        texts.forEach((place, all) -> {
            var found = new HashSet<String>();
            new HashSet<>(all)
                    .forEach(text -> scan.in(text).forEach(value -> found.add(value + " in " + shortened(text))));
            if (!found.isEmpty()) {
                hits.put(place, found);
            }
        });
        return hits;
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    private static void assertThatTheScanFindsWhatIsThere(List<MadeUpPerson> people, LeakScan scan) {
        assertThat(people)
                .allSatisfy(person -> assertThat(
                                scan.in("{\"x\":\"" + person.message().replace("\n", "\\n") + "\"}"))
                        .hasSizeGreaterThanOrEqualTo(person.values().size()));
    }

    private static void assertThatTheVaultHasIt(
            WholeApplication holdfast, Map<MadeUpPerson, CaseId> ids, LeakScan scan) {
        ids.forEach((person, id) -> assertThat(scan.in(holdfast.bean(Vault.class)
                        .restore(id, holdfast.bean(Cases.class).get(id).message(), TEST)))
                .as(person.number())
                .hasSizeGreaterThanOrEqualTo(person.values().size()));
    }
}
