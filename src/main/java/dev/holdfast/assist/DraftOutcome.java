package dev.holdfast.assist;

import dev.holdfast.workflow.Claim;
import java.util.List;

/** How an AI step ended. */
sealed interface DraftOutcome {

    record Written(Draft draft, List<Claim> claims) implements DraftOutcome {}

    record ModelUnavailable(String why) implements DraftOutcome {}

    record BudgetExceeded(String why) implements DraftOutcome {}

    record OutputRefused(String why) implements DraftOutcome {}
}
