package dev.holdfast.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.holdfast.workflow.CaseId;

/** Names the context pack of one case; a case has one, so gathering again gives the same id. */
public record ContextId(@JsonValue String value) {

    private static final String PREFIX = "context-";

    /** @throws IllegalArgumentException if the value has not the form of a context id */
    @JsonCreator
    public ContextId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a context id; one looks like " + PREFIX + "C-20261123-7K3M9QX2VB");
        }
    }

    static ContextId of(CaseId caseId) {
        return new ContextId(PREFIX + caseId.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
