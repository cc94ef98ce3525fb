package dev.holdfast.workflow.web;

import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.records.DiagramRecords;
import dev.holdfast.workflow.records.ElementCount;
import dev.holdfast.workflow.records.ProcessVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A platform on which two versions of the customer's reply are deployed, with the counts that a test sets. */
public class SampleDiagrams implements DiagramRecords {

    static final long FIRST = 2251799813685249L;
    static final long SECOND = 2251799813685777L;

    private final List<ProcessVersion> versions = new ArrayList<>(List.of(
            new ProcessVersion(SECOND, "customerReply", "Customer reply", 2),
            new ProcessVersion(FIRST, "customerReply", "Customer reply", 1)));
    private final Map<Long, List<ElementCount>> counts = new ConcurrentHashMap<>();
    private final Map<Long, UnaryOperator<String>> redrawn = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final ModelFiles files;
    private volatile boolean answers = true;

    public SampleDiagrams(ModelFiles files) {
        this.files = files;
    }

    /** A busy afternoon: something waits, something has stopped, much is done. */
    public void busy() {
        count(
                SECOND,
                new ElementCount("userTask_reviewDraft", 41, 0, 0),
                new ElementCount("userTask_legalReview", 2, 0, 0),
                new ElementCount("subProcess_humanReview", 46, 0, 0),
                new ElementCount("serviceTask_checkDraft", 1, 0, 0),
                new ElementCount("serviceTask_sendReply", 3, 12, 0),
                new ElementCount("endEvent_replyDelivered", 0, 0, 12_345));
        count(FIRST, new ElementCount("userTask_reviewDraft", 3, 1, 0));
    }

    void count(long version, ElementCount... found) {
        counts.put(version, List.of(found));
    }

    /** Replaces an element by another one in one version. */
    void redraw(long version, String element, String by) {
        redrawn.put(
                version, xml -> xml.replace('"' + element + '"', '"' + by + '"').replace(element + "<", by + "<"));
    }

    void deploy(ProcessVersion version) {
        versions.addFirst(version);
    }

    public void answers(boolean answers) {
        this.answers = answers;
    }

    int questions() {
        return questions.get();
    }

    @Override
    public List<ProcessVersion> versions() {
        questions.incrementAndGet();
        if (!answers) {
            throw new EngineUnavailableException("deployed processes");
        }
        return List.copyOf(versions);
    }

    @Override
    public String diagram(long definitionKey) {
        if (!answers) {
            throw new EngineUnavailableException("diagram " + definitionKey);
        }
        return redrawn.getOrDefault(definitionKey, UnaryOperator.identity())
                .apply(files.diagramOf("customerReply").orElseThrow());
    }

    @Override
    public List<ElementCount> counts(long definitionKey) {
        return counts.getOrDefault(definitionKey, List.of());
    }
}
