package dev.holdfast.evidence.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decided a case, in tokens only, and nothing that changes by itself later. Its JSON without spaces, fields in this
 * order, is what the digest is taken of: whoever adds, removes or moves a field gives it a higher version and keeps on
 * reading this one, or no record from before is verified any more.
 *
 * @param version of this form
 * @param receivedAt as {@link RecordedTime} writes it, like all times here
 * @param drafts in the order in which they were written
 * @param reviews in the order in which they were completed, with those that did not count
 * @param replySha256 of the reply that was handed over to be sent; null if there was none
 * @param outcome null while the case runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
    "version",
    "caseId",
    "channel",
    "receivedAt",
    "riskTier",
    "riskReasons",
    "reviewRoute",
    "drafts",
    "reviews",
    "replySha256",
    "outcome",
    "outcomeAt"
})
public record Dossier(
        int version,
        String caseId,
        String channel,
        String receivedAt,
        @Nullable String riskTier,
        List<String> riskReasons,
        @Nullable String reviewRoute,
        List<Draft> drafts,
        List<Review> reviews,
        @Nullable String replySha256,
        @Nullable String outcome,
        @Nullable String outcomeAt) {

    /** The version that is written. */
    public static final int VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A draft.
     *
     * @param model as it names itself
     * @param verdict of the checks; null if it was not checked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({
        "draftId",
        "revision",
        "patternId",
        "patternVersion",
        "patternHash",
        "model",
        "writtenAt",
        "textSha256",
        "verdict"
    })
    public record Draft(
            String draftId,
            int revision,
            String patternId,
            int patternVersion,
            String patternHash,
            String model,
            String writtenAt,
            String textSha256,
            @Nullable String verdict) {}

    /**
     * What one person decided at one gate.
     *
     * @param counts whether the process went on with it
     * @param finalReplySha256 of the reply as the reviewer left it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder({
        "reviewId",
        "gate",
        "reviewer",
        "decision",
        "reasonCodes",
        "counts",
        "completedAt",
        "finalReplySha256"
    })
    public record Review(
            String reviewId,
            String gate,
            String reviewer,
            String decision,
            List<String> reasonCodes,
            boolean counts,
            String completedAt,
            String finalReplySha256) {}

    /** The text that the digest is taken of. */
    public String canonical() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException recordsAlwaysWrite) {
            throw new IllegalStateException(recordsAlwaysWrite);
        }
    }

    /** @throws IllegalArgumentException if this is not the canonical text of a dossier */
    public static Dossier read(String canonical) {
        try {
            return JSON.readValue(canonical, Dossier.class);
        } catch (JsonProcessingException other) {
            throw new IllegalArgumentException("This is not a dossier", other);
        }
    }
}
