package dev.holdfast.knowledge;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import org.springframework.stereotype.Component;

/** Says on the case page when the context was gathered and how much there was. */
@Component
class GatheredContextPart implements CaseFilePart {

    private final ContextPacks packs;

    GatheredContextPart(ContextPacks packs) {
        this.packs = packs;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        var caseId = file.supportCase().id();
        packs.gatheredAt(caseId).ifPresent(when -> {
            var pack = packs.get(ContextId.of(caseId));
            file.happened(
                    when,
                    "Found %s in %s"
                            .formatted(
                                    counted(pack.passages().size(), "passage"), counted(pack.documents(), "document")));
        });
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
