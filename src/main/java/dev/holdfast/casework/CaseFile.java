package dev.holdfast.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.Claim;
import dev.holdfast.workflow.Finding;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about a case, as the API returns it and the case page shows it. Each later package adds its
 * part, so that this package need not know them.
 *
 * @see CaseFilePart
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseFile(
        CaseId caseId,
        CaseStatus status,
        String processId,
        Channel channel,
        @Nullable CustomerId customerId,
        String subject,
        String message,
        Instant receivedAt,
        @Nullable Long processInstanceKey,
        @Nullable String topic,
        @Nullable Double topicConfidence,
        @Nullable String urgency,
        @Nullable String language,
        @Nullable RiskTier riskTier,
        List<String> riskReasons,
        @Nullable ReviewRoute reviewRoute,
        @Nullable Draft draft,
        List<Finding> findings,
        List<Review> reviews,
        @Nullable Delivery delivery,
        @Nullable String incident,
        List<String> warnings,
        List<PersonalData> personalData,
        List<String> suspiciousPassages,
        List<Happening> happenings) {

    /** The same file with each text that may hold tokens changed: subject, message, passages, draft, claims and reply. */
    CaseFile mapTexts(UnaryOperator<String> change) {
        return new CaseFile(
                caseId,
                status,
                processId,
                channel,
                customerId,
                change.apply(subject),
                change.apply(message),
                receivedAt,
                processInstanceKey,
                topic,
                topicConfidence,
                urgency,
                language,
                riskTier,
                riskReasons,
                reviewRoute,
                draft == null ? null : draft.mapTexts(change),
                findings.stream()
                        .map(finding -> new Finding(finding.check(), finding.verdict(), change.apply(finding.detail())))
                        .toList(),
                reviews,
                delivery == null
                        ? null
                        : new Delivery(delivery.channel(), delivery.sentAt(), change.apply(delivery.text())),
                incident,
                warnings,
                personalData,
                suspiciousPassages.stream().map(change).toList(),
                happenings);
    }

    /**
     * The latest draft.
     *
     * @param draftId names the draft, and the calls to models that were made for it
     * @param text the draft, with values in place of tokens for those who may see them
     * @param model the name of the model that wrote it, such as {@code extractive}
     * @param pattern the id of the prompt pattern
     */
    public record Draft(
            String draftId, String text, List<Claim> claims, String model, String pattern, int patternVersion) {

        private Draft mapTexts(UnaryOperator<String> change) {
            var changed = claims.stream()
                    .map(claim -> new Claim(change.apply(claim.text()), claim.sources()))
                    .toList();
            return new Draft(draftId, change.apply(text), changed, model, pattern, patternVersion);
        }
    }

    /**
     * One completed human gate.
     *
     * @param gate the gate's form, such as {@code reviewDraft}
     * @param decision what was decided, such as {@code SEND_EDITED}
     */
    public record Review(
            String gate, String reviewer, String decision, List<String> reasonCodes, Instant completedAt) {}

    /** The reply on its way out. {@code sentAt} is null while it waits to be sent. */
    public record Delivery(Channel channel, @Nullable Instant sentAt, String text) {}

    /**
     * One line of "What happened when".
     *
     * @param what one plain sentence without personal data
     */
    public record Happening(Instant at, String what) {}

    /**
     * One kind of personal data that was found in a case.
     *
     * @param kind in words, such as {@code e-mail}
     * @param dataClass what the decision table for risk is told, such as {@code CONTACT}
     * @param found how many values of this kind were found
     * @param held how many of them the vault holds still
     * @param replaced whether tokens stand in their place; words about health and children stay in the text
     */
    public record PersonalData(String kind, String dataClass, int found, int held, boolean replaced) {}

    /** Collects the parts of one case file. Setters may be called in any order, and not at all. */
    public static final class Builder {

        private final SupportCase supportCase;
        private final List<String> warnings = new ArrayList<>();
        private List<PersonalData> personalData = List.of();
        private List<String> suspiciousPassages = List.of();
        private final List<Happening> happenings = new ArrayList<>();
        private @Nullable String topic;
        private @Nullable Double topicConfidence;
        private @Nullable String urgency;
        private @Nullable String language;
        private @Nullable RiskTier riskTier;
        private List<String> riskReasons = List.of();
        private @Nullable ReviewRoute reviewRoute;
        private @Nullable Draft draft;
        private List<Finding> findings = List.of();
        private List<Review> reviews = List.of();
        private @Nullable Delivery delivery;
        private @Nullable String incident;

        Builder(SupportCase supportCase) {
            this.supportCase = supportCase;
        }

        /** The case whose file this is. */
        public SupportCase supportCase() {
            return supportCase;
        }

        public Builder triaged(String topic, double confidence, String urgency, String language) {
            this.topic = topic;
            this.topicConfidence = confidence;
            this.urgency = urgency;
            this.language = language;
            return this;
        }

        public Builder routed(@Nullable RiskTier tier, List<String> reasons, @Nullable ReviewRoute route) {
            this.riskTier = tier;
            this.riskReasons = List.copyOf(reasons);
            this.reviewRoute = route;
            return this;
        }

        public Builder draft(Draft latest) {
            this.draft = latest;
            return this;
        }

        public Builder findings(List<Finding> ofLatestDraft) {
            this.findings = List.copyOf(ofLatestDraft);
            return this;
        }

        public Builder reviews(List<Review> inOrder) {
            this.reviews = List.copyOf(inOrder);
            return this;
        }

        public Builder delivery(Delivery reply) {
            this.delivery = reply;
            return this;
        }

        public Builder incident(@Nullable String message) {
            this.incident = message;
            return this;
        }

        public Builder personalData(List<PersonalData> kinds) {
            this.personalData = List.copyOf(kinds);
            return this;
        }

        /** @param warning what whoever works on the case must know, in plain sentences without personal data */
        public Builder warned(String warning) {
            warnings.add(warning);
            return this;
        }

        /** @param passages what of the message reads like an instruction to the model, with tokens */
        public Builder suspicious(List<String> passages) {
            this.suspiciousPassages = List.copyOf(passages);
            return this;
        }

        public Builder happened(Instant at, String what) {
            happenings.add(new Happening(at, what));
            return this;
        }

        CaseFile build() {
            happenings.sort(Comparator.comparing(Happening::at));
            return new CaseFile(
                    supportCase.id(),
                    supportCase.status(),
                    supportCase.processId(),
                    supportCase.channel(),
                    supportCase.customerId(),
                    supportCase.subject(),
                    supportCase.message(),
                    supportCase.receivedAt(),
                    supportCase.processInstanceKey(),
                    topic,
                    topicConfidence,
                    urgency,
                    language,
                    riskTier,
                    riskReasons,
                    reviewRoute,
                    draft,
                    findings,
                    reviews,
                    delivery,
                    incident,
                    List.copyOf(warnings),
                    personalData,
                    suspiciousPassages,
                    List.copyOf(happenings));
        }
    }
}
