package dev.holdfast.check;

import dev.holdfast.workflow.Finding;
import java.util.List;

/** One thing that a draft is checked for. The same draft always gets the same findings. */
interface DraftCheck {

    /** What is wrong; empty if nothing is. */
    List<Finding> examine(CheckedDraft draft);
}
