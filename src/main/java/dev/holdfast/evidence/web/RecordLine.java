package dev.holdfast.evidence.web;

import dev.holdfast.evidence.EvidenceCheck;
import dev.holdfast.workflow.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One line on the page of a case. The page asks for it once it is shown, since a long chain takes a while to read. */
@Controller
class RecordLine {

    private final EvidenceCheck check;

    RecordLine(EvidenceCheck check) {
        this.check = check;
    }

    @GetMapping("/cases/{id}/record")
    String show(@PathVariable CaseId id, Model model) {
        model.addAttribute(
                "evidence", check.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "record-line";
    }
}
