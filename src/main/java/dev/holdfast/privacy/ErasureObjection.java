package dev.holdfast.privacy;

import dev.holdfast.workflow.CaseId;
import java.util.Optional;

/** Why a case's values cannot be erased at this moment. Each package that uses them up to its end registers one. */
public interface ErasureObjection {

    /** One sentence without personal data that says what to wait for; empty if nothing speaks against it. */
    Optional<String> against(CaseId caseId);
}
