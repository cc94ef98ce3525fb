package dev.holdfast.process;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.RiskTier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One case as a test wants it: what each worker finds out about it. A plain question with a clean draft, unless a test
 * says otherwise; the tier follows from the topic, as in the real tables.
 */
final class CaseFixture {

    private static final Map<RiskTier, String> A_TOPIC_OF = Map.of(
            RiskTier.LOW, "exchange_rates",
            RiskTier.MODERATE, "direct_debit",
            RiskTier.HIGH, "fraud_suspected",
            RiskTier.PROHIBITED, "bereavement");

    private final CaseId caseId = CaseId.newOn(LocalDate.of(2026, 11, 23));
    private final Map<String, String> errors = new HashMap<>();
    private final List<String> verdicts = new ArrayList<>(List.of("CLEAN"));
    private String process = "customerReply";
    private String startMessage = "messageReceived";
    private String topic = "exchange_rates";
    private String urgency = "NORMAL";
    private double sampleDraw = 0.5;
    private String heldAt = "";

    static CaseFixture aCase() {
        return new CaseFixture();
    }

    /** A plain question of an agent with a clean answer. */
    static CaseFixture aQuestion() {
        var fixture = new CaseFixture();
        fixture.process = "knowledgeAnswer";
        fixture.startMessage = "questionAsked";
        return fixture;
    }

    CaseFixture withTier(RiskTier tier) {
        return withTopic(A_TOPIC_OF.get(tier));
    }

    CaseFixture withTopic(String topic) {
        this.topic = topic;
        return this;
    }

    CaseFixture withUrgency(String urgency) {
        this.urgency = urgency;
        return this;
    }

    /** What the checks say about the first draft, the second and so on; the last holds for all that follow. */
    CaseFixture withVerdicts(String... verdicts) {
        this.verdicts.clear();
        this.verdicts.addAll(List.of(verdicts));
        return this;
    }

    CaseFixture withSampleDraw(double draw) {
        this.sampleDraw = draw;
        return this;
    }

    /** The step raises the BPMN error every time it runs. */
    CaseFixture whereStepRaises(String elementId, String errorCode) {
        errors.put(elementId, errorCode);
        return this;
    }

    /** The step is taken up and never finished. */
    CaseFixture heldAt(String elementId) {
        this.heldAt = elementId;
        return this;
    }

    String process() {
        return process;
    }

    String startMessage() {
        return startMessage;
    }

    String caseId() {
        return caseId.value();
    }

    boolean isHeldAt(String elementId) {
        return heldAt.equals(elementId);
    }

    /** The code of the error that the step raises, empty if it raises none. */
    String errorAt(String elementId) {
        return errors.getOrDefault(elementId, "");
    }

    String topic() {
        return topic;
    }

    String urgency() {
        return urgency;
    }

    double sampleDraw() {
        return sampleDraw;
    }

    String verdictOn(int revision) {
        return verdicts.get(Math.min(revision, verdicts.size() - 1));
    }
}
