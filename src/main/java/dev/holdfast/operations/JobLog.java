package dev.holdfast.operations;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.JobContext;
import dev.holdfast.workflow.JobContext.Outcome;
import dev.holdfast.workflow.JobTypes;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The jobs of the last hour, as this application has run them; gone with a restart. */
@Component
public class JobLog implements ObservationHandler<JobContext> {

    /** Of each type; at ten jobs a second the hour is cut to eight minutes, and figures are of those. */
    private static final int REMEMBERED = 5_000;

    private static final Duration HOUR = Duration.ofHours(1);

    private final ObjectProvider<JobTypes> types;
    private final Clock clock;
    private final Map<Long, CaseId> failed = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CaseId> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();

    JobLog(ObjectProvider<JobTypes> types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof JobContext;
    }

    @Override
    public void onStart(JobContext job) {
        job.put(Instant.class, clock.instant());
        worker(job.type()).inHand.incrementAndGet();
    }

    @Override
    public void onStop(JobContext job) {
        var now = clock.instant();
        var worker = worker(job.type());
        worker.inHand.decrementAndGet();
        if (job.outcome() == Outcome.FAILED) {
            job.caseId().ifPresent(caseId -> failed.put(job.processInstanceKey(), caseId));
        }
        worker.add(new Run(now, Duration.between(job.getRequired(Instant.class), now), job.outcome()));
    }

    /** The case of a process in which a job has failed; the store does not know it while the first step has not run. */
    public Optional<CaseId> caseOfFailed(long processInstanceKey) {
        return Optional.ofNullable(failed.get(processInstanceKey));
    }

    /** One line a worker, in the order of their names; those that had nothing to do are there, too. */
    public List<WorkerFigures> figures() {
        types.ifAvailable(known -> known.all().forEach(this::worker));
        var now = clock.instant();
        return workers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(worker -> worker.getValue().figures(worker.getKey(), now))
                .toList();
    }

    private Worker worker(String type) {
        return workers.computeIfAbsent(type, none -> new Worker());
    }

    private record Run(Instant ended, Duration took, Outcome outcome) {}

    private static final class Worker {

        private final AtomicInteger inHand = new AtomicInteger();
        private final Deque<Run> runs = new ArrayDeque<>();

        synchronized void add(Run run) {
            runs.addLast(run);
            if (runs.size() > REMEMBERED) {
                runs.removeFirst();
            }
        }

        synchronized WorkerFigures figures(String type, Instant now) {
            runs.removeIf(run -> run.ended().isBefore(now.minus(HOUR)));
            var times = runs.stream()
                    .map(Run::took)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return new WorkerFigures(
                    type,
                    inHand.get(),
                    runs.isEmpty() ? null : runs.getLast().ended(),
                    done(now.minus(Duration.ofMinutes(5))),
                    done(Instant.MIN),
                    times.isEmpty() ? null : times.get((times.size() - 1) / 2),
                    times.isEmpty() ? null : times.get((int) Math.ceil(times.size() * 0.95) - 1));
        }

        private WorkerFigures.Done done(Instant since) {
            int[] counts = new int[Outcome.values().length];
            runs.stream()
                    .filter(run -> run.ended().isAfter(since))
                    .forEach(run -> counts[run.outcome().ordinal()]++);
            return new WorkerFigures.Done(
                    counts[Outcome.COMPLETED.ordinal()],
                    counts[Outcome.FAILED.ordinal()],
                    counts[Outcome.BPMN_ERROR.ordinal()]);
        }
    }
}
