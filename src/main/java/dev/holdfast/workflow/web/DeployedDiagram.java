package dev.holdfast.workflow.web;

import dev.holdfast.workflow.check.DiagramStep;
import dev.holdfast.workflow.check.DiagramStep.Kind;
import dev.holdfast.workflow.records.ElementCount;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One deployed process with what is at its steps, all its versions added up.
 *
 * @param name what stands in the latest version
 * @param versions the latest first; empty while the platform has not answered
 * @param steps those of the latest version in the order of the drawing, then those that only earlier versions have
 */
record DeployedDiagram(
        String processId,
        String name,
        List<Version> versions,
        List<Step> steps,
        @Nullable URI operate) {

    DeployedDiagram {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
    }

    /** How many steps are being worked on or wait for something, those of people included. */
    public long waiting() {
        return sum(Step::waiting);
    }

    public long tasks() {
        return sum(Step::tasks);
    }

    public long incidents() {
        return sum(Step::incidents);
    }

    /** How many process instances have come to an end, by whichever end event. */
    public long ended() {
        return sum(step -> step.step().kind() == Kind.END ? step.completed() : 0);
    }

    /** The steps at which something is now: the stopped ones first, then the fullest. */
    public List<Step> busySteps() {
        return steps.stream()
                .filter(step -> step.waiting() + step.incidents() > 0)
                .sorted((a, b) -> a.incidents() != b.incidents()
                        ? Long.compare(b.incidents(), a.incidents())
                        : Long.compare(b.waiting(), a.waiting()))
                .toList();
    }

    private long sum(ToLongFunction<Step> number) {
        return steps.stream().mapToLong(number).sum();
    }

    /**
     * One deployed version.
     *
     * @param deployedAt when this application first saw it, which is seconds after its deployment while it runs
     */
    record Version(long key, int version, Instant deployedAt) {}

    /**
     * One step with what is there.
     *
     * @param onlyInVersion the latest version that has this step, if the latest of all has not; otherwise null
     * @param operate the cases at this step in Operate
     * @param tasklist its tasks in Tasklist; null for steps that nobody does there
     */
    record Step(
            DiagramStep step,
            ElementCount count,
            @Nullable Integer onlyInVersion,
            @Nullable URI operate,
            @Nullable URI tasklist) {

        /** How many are there and have not stopped. */
        public long waiting() {
            return count.active();
        }

        public long incidents() {
            return count.incidents();
        }

        public long completed() {
            return count.completed();
        }

        /** How many open user tasks; each user task that is active has one. */
        public long tasks() {
            return step.kind() == Kind.PERSON ? count.active() : 0;
        }
    }
}
