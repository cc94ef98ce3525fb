package dev.holdfast.assist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.holdfast.workflow.CaseId;
import org.apache.commons.codec.digest.DigestUtils;

/** Names one draft, such as {@code D-3f9a0c51d2e84b76}. */
public record DraftId(@JsonValue String value) {

    private static final int HASH_LENGTH = 16;

    @JsonCreator
    public DraftId {}

    /** The same step of the same case always has the same draft, however often its job is handed out. */
    static DraftId of(CaseId caseId, String pattern, int revision, String route) {
        var hash = DigestUtils.sha256Hex(String.join("\n", caseId.value(), pattern, "" + revision, route));
        return new DraftId("D-" + hash.substring(0, HASH_LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
