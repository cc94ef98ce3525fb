package dev.holdfast.triage;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.triage.learning.ExampleFile;
import org.springframework.stereotype.Component;

/** Shows on the case page what the message was taken to be about. */
@Component
class TriagePart implements CaseFilePart {

    private final TriageResults results;

    TriagePart(TriageResults results) {
        this.results = results;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        results.find(file.supportCase().id())
                .ifPresent(result -> file.triaged(
                                result.topic(),
                                result.confidence(),
                                result.urgency().name(),
                                result.language())
                        .happened(result.classifiedAt(), sentence(result)));
    }

    static String sentence(TriageResult result) {
        String likeliest = result.likeliest().replace('_', ' ') + " (" + Math.round(result.confidence() * 100) + " %)";
        if (!result.topic().equals(ExampleFile.UNKNOWN)) {
            return "Topic recognised as " + likeliest;
        }
        return result.likeliest().equals(ExampleFile.UNKNOWN)
                ? "Topic not recognised: the message has no words"
                : "Topic not recognised; the nearest one, " + likeliest + ", is too uncertain";
    }
}
