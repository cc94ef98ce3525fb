package dev.holdfast.privacy;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.privacy.Vault.Kept;
import dev.holdfast.privacy.finding.DataClass;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the case page which kinds of personal data are in the vault, and what nobody may repeat. */
@Component
class PrivacyPart implements CaseFilePart {

    private final Vault vault;
    private final TypedTexts typed;

    PrivacyPart(Vault vault, TypedTexts typed) {
        this.vault = vault;
        this.typed = typed;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        var kept = vault.keptOf(file.supportCase().id());
        if (kept.isEmpty()) {
            return;
        }
        file.happened(kept.getFirst().at(), sentence(kept));
        file.personalData(kept.stream().map(PrivacyPart::shown).toList());
        warnOfTyped(file);
        if (holds(kept, DataClass.CREDENTIALS)) {
            file.warned(
                    "The message holds a password, PIN or code. Do not use or repeat it; ask the customer to change it"
                            + " at once.");
        }
        if (holds(kept, DataClass.PAYMENT_CARD)) {
            file.warned("The message holds a full card number. Do not repeat it; ask the customer not to send card"
                    + " numbers.");
        }
    }

    private static CaseFile.PersonalData shown(Kept kept) {
        return new CaseFile.PersonalData(
                kept.type().label(),
                kept.type().dataClass().name(),
                kept.found(),
                kept.held(),
                kept.type().isReplaced());
    }

    private void warnOfTyped(CaseFile.Builder file) {
        var tokens = typed.typedInto(file.supportCase().id());
        if (!tokens.isEmpty()) {
            file.warned("A reviewer typed personal data by hand where " + String.join(", ", tokens)
                    + " stands now. Use the tokens instead: what is typed in Tasklist stays in Camunda's history.");
        }
    }

    private static String sentence(List<Kept> kept) {
        String replaced = labels(kept, true);
        String left = labels(kept, false);
        if (replaced.isEmpty()) {
            return "Personal data found and left in the text: " + left;
        }
        return "Personal data replaced by tokens: " + replaced + (left.isEmpty() ? "" : "; left in the text: " + left);
    }

    private static String labels(List<Kept> kept, boolean isReplaced) {
        return kept.stream()
                .filter(each -> each.type().isReplaced() == isReplaced)
                .map(each -> each.type().label())
                .collect(Collectors.joining(", "));
    }

    private static boolean holds(List<Kept> kept, DataClass dataClass) {
        return kept.stream().anyMatch(each -> each.type().dataClass() == dataClass);
    }
}
