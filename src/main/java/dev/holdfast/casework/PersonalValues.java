package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;

/** Puts personal values back in place of their tokens, for pages that have checked who is asking. */
public interface PersonalValues {

    /** The text with each known token of this case replaced by its value; unknown tokens stay as they are. */
    String restore(CaseId caseId, String text);
}
