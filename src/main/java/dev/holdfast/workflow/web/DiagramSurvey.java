package dev.holdfast.workflow.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.holdfast.workflow.EngineUnavailableException;
import dev.holdfast.workflow.WorkflowSettings;
import dev.holdfast.workflow.check.DiagramStep;
import dev.holdfast.workflow.check.DiagramStep.Kind;
import dev.holdfast.workflow.check.DiagramSteps;
import dev.holdfast.workflow.records.DiagramRecords;
import dev.holdfast.workflow.records.ElementCount;
import dev.holdfast.workflow.records.ProcessVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the platform about every diagram: one question for the list, and one a version for its numbers. */
@Component
class DiagramSurvey {

    private static final Logger log = LoggerFactory.getLogger(DiagramSurvey.class);

    private final DiagramRecords records;
    private final VersionDates dates;
    private final WorkflowSettings settings;
    private final Clock clock;

    /** A deployed version never changes. */
    private final Map<Long, List<DiagramStep>> stepsOfVersions = new ConcurrentHashMap<>();

    DiagramSurvey(DiagramRecords records, VersionDates dates, WorkflowSettings settings, Clock clock) {
        this.records = records;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * All deployed diagrams: those with incidents first, then by name.
     *
     * @throws EngineUnavailableException if the platform does not answer
     */
    List<DeployedDiagram> take() {
        var versions = records.versions();
        var firstSeen =
                dates.firstSeen(versions.stream().map(ProcessVersion::key).toList(), clock.instant());
        return versions.stream()
                .collect(groupingBy(ProcessVersion::processId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ofOneProcess -> diagram(newestFirst(ofOneProcess), firstSeen))
                .sorted(Comparator.comparing((DeployedDiagram diagram) -> diagram.incidents() == 0)
                        .thenComparing(DeployedDiagram::name))
                .toList();
    }

    /** Keeps the dates of versions right while nobody looks at the page. */
    @Scheduled(fixedDelay = 30, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void notice() {
        try {
            dates.firstSeen(records.versions().stream().map(ProcessVersion::key).toList(), clock.instant());
        } catch (EngineUnavailableException notNow) {
            log.debug("Deployed versions are not known: {}", notNow.getMessage());
        }
    }

    private static List<ProcessVersion> newestFirst(List<ProcessVersion> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(ProcessVersion::version).reversed())
                .toList();
    }

    private DeployedDiagram diagram(List<ProcessVersion> versions, Map<Long, Instant> firstSeen) {
        var latest = versions.getFirst();
        var steps = new LinkedHashMap<String, Tally>();
        stepsOf(latest).forEach(step -> steps.put(step.id(), new Tally(step, latest)));
        for (var version : versions) {
            for (var count : records.counts(version.key())) {
                var tally = steps.get(count.elementId());
                if (tally == null) {
                    tally = stepsOf(version).stream()
                            .filter(step -> step.id().equals(count.elementId()))
                            .findFirst()
                            .map(step -> new Tally(step, version))
                            .orElse(null);
                    if (tally == null) {
                        continue; // the process itself, or a sub-process
                    }
                    steps.put(count.elementId(), tally);
                }
                tally.add(count, version);
            }
        }
        return new DeployedDiagram(
                latest.processId(),
                latest.name(),
                versions.stream()
                        .map(version -> new DeployedDiagram.Version(
                                version.key(), version.version(), firstSeen.getOrDefault(version.key(), Instant.EPOCH)))
                        .toList(),
                steps.values().stream().map(tally -> step(tally, latest)).toList(),
                settings.operateProcess(latest.processId()));
    }

    private DeployedDiagram.Step step(Tally tally, ProcessVersion latest) {
        var step = tally.step;
        var here = tally.versionsWithCases;
        return new DeployedDiagram.Step(
                step,
                tally.count,
                tally.from.version() == latest.version() ? null : tally.from.version(),
                here.size() == 1
                        ? settings.operateElement(latest.processId(), here.getFirst(), step.id())
                        : settings.operateProcess(latest.processId()),
                step.kind() == Kind.PERSON ? settings.tasklistTasks(step.id()) : null);
    }

    private List<DiagramStep> stepsOf(ProcessVersion version) {
        return stepsOfVersions.computeIfAbsent(
                version.key(), key -> DiagramSteps.of(records.diagram(key), version.processId()));
    }

    /** What is counted at one step, version by version. */
    private static final class Tally {

        private final DiagramStep step;
        private final ProcessVersion from;
        private final List<Integer> versionsWithCases = new ArrayList<>();
        private ElementCount count;

        private Tally(DiagramStep step, ProcessVersion from) {
            this.step = step;
            this.from = from;
            this.count = new ElementCount(step.id(), 0, 0, 0);
        }

        private void add(ElementCount ofVersion, ProcessVersion version) {
            count = count.plus(ofVersion);
            if (ofVersion.active() + ofVersion.incidents() > 0) {
                versionsWithCases.add(version.version());
            }
        }
    }
}
