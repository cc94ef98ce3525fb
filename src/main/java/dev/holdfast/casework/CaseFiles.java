package dev.holdfast.casework;

import dev.holdfast.vault.Access;
import dev.holdfast.workflow.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the file of a case together from what each package knows. */
@Component
public class CaseFiles {

    private static final String NOT_YET = "Personal data is being replaced by tokens.";

    private final Cases cases;
    private final List<CaseFilePart> parts;
    private final PersonalValues personalValues;
    private final IncomingTexts incoming;
    private final CaseNotes notes;

    CaseFiles(
            Cases cases,
            List<CaseFilePart> parts,
            PersonalValues personalValues,
            IncomingTexts incoming,
            CaseNotes notes) {
        this.cases = cases;
        this.parts = parts;
        this.personalValues = personalValues;
        this.incoming = incoming;
        this.notes = notes;
    }

    /**
     * The file with tokens in place of personal data, for those who may not see the values. As long as a message has
     * not been protected, its texts are left out.
     */
    public Optional<CaseFile> withTokens(CaseId id) {
        return cases.find(id)
                .map(found ->
                        found.guarded() ? assemble(found) : assemble(found).mapTexts(text -> NOT_YET));
    }

    /**
     * The file with personal values, for those who may see them: the caller has checked who is asking. What is read is
     * recorded.
     */
    public Optional<CaseFile> withValues(CaseId id, Access access) {
        return cases.find(id)
                .map(found -> incoming.show(found, access)
                        .map(texts -> assemble(found.saying(texts.subject(), texts.message())))
                        .orElseGet(() -> assemble(found).mapTexts(personalValues.of(id, access))));
    }

    private CaseFile assemble(SupportCase supportCase) {
        var file = new CaseFile.Builder(supportCase);
        file.happened(
                supportCase.receivedAt(),
                supportCase.isQuestion()
                        ? "Question asked by " + supportCase.askedBy()
                        : "Message received by " + supportCase.channel().label());
        notes.addTo(file);
        parts.forEach(part -> part.addTo(file));
        return file.build();
    }
}
