package dev.holdfast.check;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.CaseFilePart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what the checks found in the latest draft, and when each draft was checked. */
@Component
class CheckFilePart implements CaseFilePart {

    private final CheckResults results;

    CheckFilePart(CheckResults results) {
        this.results = results;
    }

    @Override
    public void addTo(CaseFile.Builder file) {
        List<CheckResults.Result> all = results.of(file.supportCase().id());
        for (CheckResults.Result result : all) {
            int count = result.findings().size();
            file.happened(
                    result.checkedAt(),
                    "Draft checked: " + (count == 0 ? "no" : "" + count) + (count == 1 ? " finding" : " findings"));
        }
        if (!all.isEmpty()) {
            file.findings(all.getLast().findings());
        }
    }
}
