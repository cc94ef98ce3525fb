package dev.holdfast.workflow.folder;

import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.PatternBook;
import dev.holdfast.workflow.folder.AcceptedModels.Accepted;
import java.util.List;

/**
 * The models as they would be with what lies in the folder of process owners.
 *
 * @param accepted what is remembered if it comes into use
 * @param files all diagrams, tables and forms, shipped ones included
 * @param faults one sentence a fault
 */
record Proposal(Accepted accepted, List<ModelFile> files, PatternBook.Edition patterns, List<String> faults) {

    boolean isSound() {
        return faults.isEmpty();
    }
}
