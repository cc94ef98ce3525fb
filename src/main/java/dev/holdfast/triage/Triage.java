package dev.holdfast.triage;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.triage.learning.MessageText;
import dev.holdfast.workflow.CaseId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Finds out what a case is about, how urgent it is and in which language it is written. */
@Service
class Triage {

    private final Cases cases;
    private final TopicRecognition topics;
    private final UrgencyRules urgency;
    private final LanguageRecognition languages;
    private final TriageResults results;

    Triage(
            Cases cases,
            TopicRecognition topics,
            UrgencyRules urgency,
            LanguageRecognition languages,
            TriageResults results) {
        this.cases = cases;
        this.topics = topics;
        this.urgency = urgency;
        this.languages = languages;
        this.results = results;
    }

    /** The stored result, or a new one that is stored. */
    TriageResult classify(CaseId id) {
        var result = results.find(id).orElseGet(() -> results.keep(examine(cases.get(id))));
        cases.keepTopic(id, result.topic());
        return result;
    }

    private TriageResult examine(SupportCase supportCase) {
        String text = supportCase.subject() + "\n" + supportCase.message();
        RecognisedTopic recognised = topics.recognise(text);
        return new TriageResult(
                supportCase.id(),
                recognised.topic(),
                recognised.likeliest(),
                recognised.confidence(),
                urgency.of(recognised.topic(), text),
                languages.of(MessageText.plain(text)),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
