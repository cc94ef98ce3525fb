package dev.holdfast.casework.web;

import static org.mockito.Mockito.mock;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.CaseNotes;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.OpenIncident;
import dev.holdfast.workflow.ProcessPosition;
import dev.holdfast.workflow.ProcessRecords;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases for tests of pages, each at a point of its way that a test names. */
public class SampleCases {

    private static final AtomicLong PROCESS = new AtomicLong(2251799813685300L);

    private final CaseIntake intake;
    private final Cases cases;
    private final CaseNotes notes;
    private final JdbcClient jdbc;
    private final Map<CaseId, Consumer<CaseFile.Builder>> parts = new ConcurrentHashMap<>();
    private final Map<Long, ProcessPosition> positions = new ConcurrentHashMap<>();
    private final List<OpenIncident> incidents = new CopyOnWriteArrayList<>();
    private volatile boolean engineAnswers = true;

    SampleCases(CaseIntake intake, Cases cases, CaseNotes notes, JdbcClient jdbc) {
        this.intake = intake;
        this.cases = cases;
        this.notes = notes;
        this.jdbc = jdbc;
    }

    /** A message that has just come in; nothing has been done with it. */
    public SupportCase received(String subject, String message) {
        var received = intake.receive(new NewMessage("email", "K-1001", subject, message), null);
        return ((Intake.Accepted) received).supportCase();
    }

    /** A case whose personal data is in the vault. */
    public CaseId guarded(String subject, String message) {
        var id = received("x", "y").id();
        cases.keepGuarded(id, subject, message);
        cases.claim(id, PROCESS.incrementAndGet());
        return id;
    }

    /** A case with everything on its page that there can be before it is sent. */
    public CaseId inReview() {
        var id = guarded(SampleFile.SUBJECT, SampleFile.MESSAGE);
        notes.keepRouting(id, RiskTier.HIGH, SampleFile.REASONS, ReviewRoute.DUAL_REVIEW);
        cases.moveTo(id, CaseStatus.IN_REVIEW);
        parts.put(id, SampleFile::beforeSecondReview);
        moveTo(id, SampleFile.IN_SECOND_REVIEW);
        return id;
    }

    /** A case whose reply is with the customer. */
    public CaseId sent() {
        var id = inReview();
        send(id);
        return id;
    }

    /** Brings a case in review to its end. */
    public void send(CaseId id) {
        parts.put(id, SampleFile::sent);
        moveTo(id, SampleFile.ENDED);
        cases.moveTo(id, CaseStatus.SENT);
    }

    /** A case that operations have to look at. */
    public CaseId stopped() {
        var id = guarded("Where is my new card?", "Hello, it should have come last week. Yours, [PERSON_1]");
        notes.keepRouting(id, RiskTier.LOW, List.of("General information."), null);
        jdbc.sql("update support_case set incident = ? where case_id = ?")
                .params("knowledge.gatherContext: the index cannot be read", id.value())
                .update();
        moveTo(id, SampleFile.STOPPED);
        return id;
    }

    /** Says where the process of a case is. */
    public void moveTo(CaseId id, ProcessPosition position) {
        positions.put(Optional.ofNullable(cases.get(id).processInstanceKey()).orElseThrow(), position);
    }

    /** Says at which incidents processes have stopped. */
    public void incidents(OpenIncident... open) {
        incidents.clear();
        incidents.addAll(List.of(open));
    }

    /** Makes the engine silent, or lets it answer again. */
    public void engineAnswers(boolean answers) {
        engineAnswers = answers;
    }

    void addTo(CaseFile.Builder file) {
        parts.getOrDefault(file.supportCase().id(), builder -> {}).accept(file);
    }

    ProcessRecords records() {
        return new ProcessRecords() {
            @Override
            public Optional<CompletedTask> lastCompleted(long processInstanceKey, String elementId) {
                return Optional.empty();
            }

            @Override
            public ProcessPosition position(long processInstanceKey) {
                if (!engineAnswers) {
                    throw silence();
                }
                return positions.getOrDefault(processInstanceKey, ProcessPosition.UNKNOWN);
            }

            @Override
            public List<OpenIncident> incidents() {
                if (!engineAnswers) {
                    throw silence();
                }
                return List.copyOf(incidents);
            }
        };
    }

    /** The exception of a silent engine; its constructors belong to its own package. */
    static EngineUnavailableException silence() {
        return mock(EngineUnavailableException.class);
    }
}
