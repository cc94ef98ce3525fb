package dev.holdfast.workflow.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * The variables that the steps of the palette read and write, and in which JSON kind; they mean the same in every
 * diagram. What a diagram hands only to its own tables, forms and gateways is its own and not declared here. None holds
 * a personal value; texts carry tokens such as {@code [PERSON_1]}.
 */
public enum PaletteVariables {
    CASE_ID("caseId", Kind.TEXT),
    SUBJECT("subject", Kind.TEXT),
    MESSAGE("message", Kind.TEXT),
    DATA_CLASSES("dataClasses", Kind.LIST),
    INJECTION_SUSPECTED("injectionSuspected", Kind.BOOLEAN),
    MARKED_MESSAGE("markedMessage", Kind.LIST),
    TOPIC("topic", Kind.TEXT),
    TOPIC_CONFIDENCE("topicConfidence", Kind.NUMBER),
    URGENCY("urgency", Kind.TEXT),
    LANGUAGE("language", Kind.TEXT),
    CONTEXT_ID("contextId", Kind.TEXT),
    SOURCES("sources", Kind.LIST),
    RISK_TIER("riskTier", Kind.TEXT),
    RISK_REASONS("riskReasons", Kind.LIST),
    PATTERN_INPUT("patternInput", Kind.OBJECT),
    MODEL_ROUTE("modelRoute", Kind.LIST),
    MONEY_LIMIT_CENTS("moneyLimitCents", Kind.NUMBER),
    TEAM("team", Kind.TEXT),
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
    REASON_CODES("reasonCodes", Kind.LIST),
    GUIDANCE("guidance", Kind.TEXT),
    REVIEW_ID("reviewId", Kind.TEXT),
    REVIEWER("reviewer", Kind.TEXT),
    REVIEW_COUNTS("reviewCounts", Kind.BOOLEAN),
    REVIEW_NOTE("reviewNote", Kind.TEXT),
    APPROVALS("approvals", Kind.NUMBER),
    REVISIONS("revisions", Kind.NUMBER),
    DELIVERY_ID("deliveryId", Kind.TEXT),
    NEXT_READING("nextReading", Kind.LIST),
    ANSWER("answer", Kind.TEXT),
    NO_ANSWER_REASON("noAnswerReason", Kind.TEXT),
    OUTCOME("outcome", Kind.TEXT),
    CASE_PAGE("casePage", Kind.TEXT),
    OWN_CONTACTS("ownContacts", Kind.LIST),
    EXPIRED("expired", Kind.NUMBER),
    ERASED("erased", Kind.NUMBER),
    CERTIFICATE_ID("certificateId", Kind.TEXT),
    CASES_LEFT("casesLeft", Kind.NUMBER),
    CASES_UNANSWERED("casesUnanswered", Kind.NUMBER),
    CERTIFICATE_VERDICT("certificateVerdict", Kind.TEXT),
    CERTIFICATE_SUMMARY("certificateSummary", Kind.TEXT),
    CERTIFICATE_PAGE("certificatePage", Kind.TEXT),
    SIGNATURE("signature", Kind.TEXT),
    REMARK("remark", Kind.TEXT),
    SIGNED_BY("signedBy", Kind.TEXT),
    SIGNATURE_TASK("signatureTask", Kind.TEXT),
    SIGNATURE_COUNTS("signatureCounts", Kind.BOOLEAN),
    SIGNATURE_NOTE("signatureNote", Kind.TEXT);

    private final String variable;
    private final Kind kind;

    PaletteVariables(String variable, Kind kind) {
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
    public static Optional<PaletteVariables> named(String variable) {
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
