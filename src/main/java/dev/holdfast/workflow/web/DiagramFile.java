package dev.holdfast.workflow.web;

import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.records.DiagramRecords;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves diagrams to the viewer on the pages. */
@RestController
class DiagramFile {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ModelFiles files;
    private final DiagramRecords records;

    DiagramFile(ModelFiles files, DiagramRecords records) {
        this.files = files;
        this.records = records;
    }

    /** The diagram as this application deploys it. */
    @GetMapping("/diagrams/{processId}/file")
    ResponseEntity<String> own(@PathVariable String processId) {
        return files.diagramOf(processId)
                .map(xml -> answer(xml, CacheControl.noCache()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The diagram of one version as it is deployed; this application's own file while the platform is silent. */
    @GetMapping("/diagrams/{processId}/file/{definitionKey}")
    ResponseEntity<String> deployed(@PathVariable String processId, @PathVariable long definitionKey) {
        try {
            return answer(records.diagram(definitionKey), FOR_GOOD);
        } catch (EngineUnavailableException silent) {
            return own(processId);
        }
    }

    private static ResponseEntity<String> answer(String xml, CacheControl cache) {
        return ResponseEntity.ok()
                .cacheControl(cache)
                .contentType(MediaType.APPLICATION_XML)
                .body(xml);
    }
}
