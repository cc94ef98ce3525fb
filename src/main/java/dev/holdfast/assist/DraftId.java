package dev.holdfast.assist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.holdfast.workflow.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names one draft, such as {@code D-3f9a0c51d2e84b76}. */
public record DraftId(@JsonValue String value) {

    private static final int HASH_LENGTH = 16;

    @JsonCreator
    public DraftId {}

    /** The same step of the same case always has the same draft, however often its job is handed out. */
    static DraftId of(CaseId caseId, String pattern, int revision, String route) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", caseId.value(), pattern, "" + revision, route)
                            .getBytes(StandardCharsets.UTF_8));
            return new DraftId("D-" + HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
