package dev.holdfast.review;

import dev.holdfast.workflow.CompletedTask;
import dev.holdfast.workflow.OutageException;
import dev.holdfast.workflow.ProcessRecords;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Finds who has just completed a user task, and waits for the platform to have recorded it. */
@Component
class TaskLog {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ProcessRecords records;
    private final Reviews reviews;
    private final ReviewSettings settings;

    TaskLog(ProcessRecords records, Reviews reviews, ReviewSettings settings) {
        this.records = records;
        this.reviews = reviews;
        this.settings = settings;
    }

    /**
     * The completed user task of this gate that no review stands for yet.
     *
     * @throws TaskNotRecordedException if the platform has not recorded it in time; asking later will help
     */
    CompletedTask justCompleted(long processInstanceKey, String gate) {
        var element = "userTask_" + gate;
        var begin = System.nanoTime();
        while (true) {
            var task = records.lastCompleted(processInstanceKey, element)
                    .filter(completed -> !reviews.knowsTask(completed.taskKey()));
            if (task.isPresent()) {
                return task.get();
            }
            if (System.nanoTime() - begin > settings.waitForTasklist().toNanos()) {
                throw new TaskNotRecordedException(element, processInstanceKey, settings.waitForTasklist());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for Tasklist; the job is tried again", interrupted);
        }
    }

    /** Tasklist lags the engine more than expected. */
    static class TaskNotRecordedException extends OutageException {

        private static final long serialVersionUID = 1L;

        TaskNotRecordedException(String element, long processInstanceKey, Duration waited) {
            super("Tasklist has not recorded within " + waited.toSeconds() + " s who completed " + element
                    + " of process " + processInstanceKey + "; if this stays, look at its importer and its database");
        }
    }
}
