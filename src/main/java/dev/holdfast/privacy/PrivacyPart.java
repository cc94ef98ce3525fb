package dev.holdfast.privacy;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the case page which kinds of personal data are in the vault. */
@Component
class PrivacyPart implements CaseFilePart {

    private final Vault vault;

    PrivacyPart(Vault vault) {
        this.vault = vault;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        var kept = vault.keptOf(file.supportCase().id());
        if (!kept.isEmpty()) {
            String kinds = kept.stream().map(each -> each.type().label()).collect(Collectors.joining(", "));
            file.happened(kept.getFirst().at(), "Personal data replaced by tokens: " + kinds);
        }
    }
}
