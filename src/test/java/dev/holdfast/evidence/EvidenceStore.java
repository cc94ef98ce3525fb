package dev.holdfast.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.TestDatabase;
import dev.holdfast.assist.Drafts;
import dev.holdfast.casework.CaseFixture;
import dev.holdfast.casework.CaseNotes;
import dev.holdfast.casework.Cases;
import dev.holdfast.check.CheckResults;
import dev.holdfast.delivery.Outbox;
import dev.holdfast.review.Reviews;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The evidence package on a store with cases that have drafts and reviews, without an engine. */
public final class EvidenceStore implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-11-23T09:30:00.123456Z");
    private static final AtomicLong KEYS = new AtomicLong(100);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestDatabase database;

    /** The package itself; its tests have a configuration of their own. */
    @TestConfiguration
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = "dev.holdfast.evidence",
            excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
    public static class Evidence {}

    public EvidenceStore(TestDatabase database) {
        this.database = database;
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(
                PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database.dataSource()));
        context.registerBean(ObjectMapper.class, () -> new ObjectMapper());
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(Cases.class, CaseNotes.class, Drafts.class, CheckResults.class);
        context.register(Reviews.class, Outbox.class, Evidence.class, OutcomeSteps.class);
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return database.jdbc();
    }

    public TransactionTemplate transaction() {
        return database.transaction();
    }

    /** A case that runs, with one draft, checked, and two reviews. */
    public CaseId running() {
        var id = CaseFixture.aCaseIn(database)
                .receivedAt(START)
                .saying("Card", "My card is lost.")
                .stored()
                .id();
        decided(jdbc(), id);
        return id;
    }

    /** Gives a case one draft, checked, and two reviews. */
    public static void decided(JdbcClient jdbc, CaseId id) {
        draft(jdbc, id, "D-" + id, START.plusSeconds(5));
        jdbc.sql("insert into draft_check (draft_id, case_id, verdict, findings, checked_at)"
                        + " values (?, ?, 'DOUBTFUL', '[]', ?)")
                .params("D-" + id, id.value(), Timestamp.from(START.plusSeconds(6)))
                .update();
        review(jdbc, id, "R1-" + id, "reviewer", START.plusSeconds(60));
        review(jdbc, id, "R2-" + id, "reviewer2", START.plusSeconds(90));
    }

    static void draft(JdbcClient jdbc, CaseId id, String draftId, Instant at) {
        jdbc.sql("insert into draft (draft_id, case_id, context_id, revision, route, text, claims, model, pattern_id,"
                        + " pattern_version, pattern_hash, written_at) values (?, ?, ?, 0, 'default', ?, '[]',"
                        + " 'extractive', 'draft-reply', 3, 'abc', ?)")
                .params(draftId, id.value(), "context-" + id, "Dear [PERSON_1], we send a card.", Timestamp.from(at))
                .update();
    }

    static void review(JdbcClient jdbc, CaseId id, String reviewId, String reviewer, Instant at) {
        long key = KEYS.incrementAndGet();
        jdbc.sql("insert into review (review_id, case_id, job_key, task_key, gate, reviewer, decision, shown_text,"
                        + " final_reply, reason_codes, guidance, counts, note, opened_at, completed_at) values"
                        + " (?, ?, ?, ?, 'reviewDraft', ?, 'SEND_EDITED', 'x', ?, '[\"TONE\"]', '', true, '', ?, ?)")
                .params(
                        reviewId,
                        id.value(),
                        key,
                        key,
                        reviewer,
                        "Dear [PERSON_1], a card is on its way.",
                        Timestamp.from(at.minusSeconds(9)),
                        Timestamp.from(at))
                .update();
    }

    /** Puts the case's reply into the outbox. */
    public static void reply(JdbcClient jdbc, CaseId id) {
        jdbc.sql("insert into outbox (delivery_id, case_id, channel, subject, text, state, attempts, created_at,"
                        + " next_attempt_at) values (?, ?, 'EMAIL', '', 'Dear [PERSON_1], a card is on its way.',"
                        + " 'WAITING', 0, current_timestamp, current_timestamp)")
                .params("O-" + id, id.value())
                .update();
    }

    /** A case whose reply was handed over, and whose outcome is recorded. */
    public CaseId replied() {
        var id = running();
        reply(jdbc(), id);
        record(id, Outcome.REPLIED);
        return id;
    }

    public void record(CaseId id, Outcome outcome) {
        get(OutcomeSteps.class).record(id, outcome);
    }

    public CaseEvidence check(CaseId id) {
        return get(EvidenceCheck.class).of(id).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
