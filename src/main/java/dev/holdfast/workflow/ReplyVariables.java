package dev.holdfast.workflow;

import java.util.Arrays;
import java.util.Optional;

/**
 * The variables of the process {@code customerReply}: what steps, tables and forms may read and write, and in which JSON
 * kind. None holds a personal value; texts carry tokens such as {@code [PERSON_1]}.
 */
public enum ReplyVariables {
    CASE_ID("caseId", Kind.TEXT),
    SUBJECT("subject", Kind.TEXT),
    MESSAGE("message", Kind.TEXT),
    DATA_CLASSES("dataClasses", Kind.LIST),
    TOPIC("topic", Kind.TEXT),
    TOPIC_CONFIDENCE("topicConfidence", Kind.NUMBER),
    URGENCY("urgency", Kind.TEXT),
    LANGUAGE("language", Kind.TEXT),
    CONTEXT_ID("contextId", Kind.TEXT),
    SOURCES("sources", Kind.LIST),
    RISK_TIER("riskTier", Kind.TEXT),
    RISK_REASONS("riskReasons", Kind.LIST),
    HANDLING("handling", Kind.OBJECT),
    PATTERN_INPUT("patternInput", Kind.OBJECT),
    MODEL_ROUTE("modelRoute", Kind.TEXT),
    MONEY_LIMIT_CENTS("moneyLimitCents", Kind.NUMBER),
    REVISION("revision", Kind.NUMBER),
    DRAFT_ID("draftId", Kind.TEXT),
    DRAFT("draft", Kind.TEXT),
    CLAIMS("claims", Kind.LIST),
    DRAFT_MODEL("draftModel", Kind.TEXT),
    VERDICT("verdict", Kind.TEXT),
    FINDINGS("findings", Kind.LIST),
    SAMPLE_DRAW("sampleDraw", Kind.NUMBER),
    REVIEW_ROUTE("reviewRoute", Kind.TEXT),
    GATE("gate", Kind.TEXT),
    DECISION("decision", Kind.TEXT),
    FINAL_REPLY("finalReply", Kind.TEXT),
    PRESENT_TEXT("presentText", Kind.TEXT),
    /** What Tasklist shows under a task's name in its list; the name of the variable is Tasklist's. */
    TASK_CONTEXT("taskContextDisplayName", Kind.TEXT),
    NEW_DRAFT_POSSIBLE("newDraftPossible", Kind.BOOLEAN),
    REASON_CODES("reasonCodes", Kind.LIST),
    GUIDANCE("guidance", Kind.TEXT),
    REVIEW_ID("reviewId", Kind.TEXT),
    REVIEWER("reviewer", Kind.TEXT),
    REVIEW_COUNTS("reviewCounts", Kind.BOOLEAN),
    REVIEW_NOTE("reviewNote", Kind.TEXT),
    APPROVALS("approvals", Kind.NUMBER),
    REVISIONS("revisions", Kind.NUMBER),
    REVISIONS_LEFT("revisionsLeft", Kind.BOOLEAN),
    NEXT_STEP("nextStep", Kind.TEXT),
    DELIVERY_ID("deliveryId", Kind.TEXT),
    OUTCOME("outcome", Kind.TEXT);

    private final String variable;
    private final Kind kind;

    ReplyVariables(String variable, Kind kind) {
        this.variable = variable;
        this.kind = kind;
    }

    /** The variable's name in the engine, as diagrams and forms write it. */
    public String variable() {
        return variable;
    }

    /** The JSON kind of its value. */
    public Kind kind() {
        return kind;
    }

    /** The declaration of the variable with this name. */
    public static Optional<ReplyVariables> named(String variable) {
        return Arrays.stream(values())
                .filter(declared -> declared.variable.equals(variable))
                .findFirst();
    }

    /** What a value looks like in JSON. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        LIST,
        OBJECT
    }
}
