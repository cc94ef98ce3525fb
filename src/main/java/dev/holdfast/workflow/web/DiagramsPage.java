package dev.holdfast.workflow.web;

import dev.holdfast.workflow.ModelFiles;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page with every deployed diagram, and the page of one. */
@Controller
class DiagramsPage {

    private final DeployedDiagrams diagrams;
    private final ModelFiles files;

    DiagramsPage(DeployedDiagrams diagrams, ModelFiles files) {
        this.diagrams = diagrams;
        this.files = files;
    }

    @GetMapping("/diagrams")
    String all(Model model) {
        var numbers = diagrams.now();
        fill(model, numbers, numbers.diagrams());
        return "diagrams";
    }

    @GetMapping("/diagrams/{processId}")
    String one(@PathVariable String processId, Model model) {
        var numbers = diagrams.now();
        var diagram = numbers.of(processId);
        if (diagram.isEmpty() && numbers.asOf() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        fill(model, numbers, diagram.stream().toList());
        model.addAttribute("processId", processId);
        return "diagram";
    }

    /**
     * The numbers alone, for a page that is open: nothing if they are what the page has seen. Where diagrams have come
     * or changed, the page is asked to load itself again.
     *
     * @param of only this process; empty for all
     */
    @GetMapping("/diagrams/news")
    Object news(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String drawn,
            @RequestParam(defaultValue = "") String seen,
            Model model) {
        var numbers = diagrams.now();
        var shown = of.isEmpty()
                ? numbers.diagrams()
                : Optional.of(of).flatMap(numbers::of).stream().toList();
        fill(model, numbers, shown);
        boolean renewed = !seen.equals(model.getAttribute("version"));
        if (!drawn.equals(model.getAttribute("drawn")) || (renewed && shown.isEmpty())) {
            return ResponseEntity.noContent().header("HX-Refresh", "true").build();
        }
        return !renewed
                ? ResponseEntity.noContent().build()
                : new ModelAndView(of.isEmpty() ? "diagrams :: news" : "diagram :: news", model.asMap());
    }

    private void fill(Model model, DiagramNumbers numbers, List<DeployedDiagram> shown) {
        model.addAttribute("numbers", numbers);
        model.addAttribute("shown", shown);
        var folder = files.folder().orElse(null);
        model.addAttribute("folder", folder);
        model.addAttribute(
                "drawn",
                hash(shown.stream().map(DeployedDiagram::versions).toList().toString()));
        model.addAttribute("version", hash(numbers.answered() + shown.toString() + folder));
    }

    private static String hash(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
