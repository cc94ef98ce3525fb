package dev.holdfast.operations;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.workflow.ElementNames;
import org.springframework.stereotype.Component;

/** Tells on the case page who let a stopped step of the case try again. */
@Component
class RetriedPart implements CaseFilePart {

    private final IncidentRetries retries;
    private final ElementNames names;

    RetriedPart(IncidentRetries retries, ElementNames names) {
        this.retries = retries;
        this.names = names;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        retries.of(file.supportCase().id())
                .forEach(retry -> file.happened(
                        retry.at(), "\"" + names.element(retry.elementId()) + "\" tried again by " + retry.who()));
    }
}
