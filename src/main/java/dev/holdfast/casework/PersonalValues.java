package dev.holdfast.casework;

import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import java.util.function.UnaryOperator;

/** Puts personal values back in place of their tokens, for pages that have checked who is asking. */
public interface PersonalValues {

    /**
     * What puts the values of one case into texts: each known token becomes its value, unknown ones stay as they are.
     * Which values were read is recorded before they are handed out.
     */
    UnaryOperator<String> of(CaseId caseId, Access access);

    /** One text with its values. */
    default String restore(CaseId caseId, String text, Access access) {
        return of(caseId, access).apply(text);
    }
}
