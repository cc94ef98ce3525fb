package dev.holdfast.casework.web;

import dev.holdfast.workflow.ModelFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves diagrams to the viewer on the pages. */
@RestController
class DiagramFile {

    private final ModelFiles files;

    DiagramFile(ModelFiles files) {
        this.files = files;
    }

    @GetMapping("/diagrams/{processId}")
    ResponseEntity<String> diagram(@PathVariable String processId) {
        return files.diagramOf(processId)
                .map(xml -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
