package dev.holdfast.casework;

/** What a later package knows about a case. Each package with something to show registers one as a bean. */
public interface CaseFilePart {

    /** Adds this package's part, or nothing where there is none yet. Texts keep their tokens. */
    void addTo(CaseFile.Builder file);
}
