package dev.holdfast.answer;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import org.springframework.stereotype.Component;

/** Says on the case page when the answer was given. */
@Component
class AnswerPart implements CaseFilePart {

    private final Answers answers;

    AnswerPart(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        answers.find(file.supportCase().id())
                .ifPresent(answer -> file.happened(
                        answer.givenAt(),
                        answer.text().isEmpty()
                                ? "The agent was told that there is no answer"
                                : "Answer given to the agent with "
                                        + answer.sources().size()
                                        + (answer.sources().size() == 1 ? " source" : " sources")));
    }
}
