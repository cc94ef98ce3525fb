package dev.holdfast.workflow.engine;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs each job on a virtual thread of its own, so that a job which the engine has handed out begins at once. With a pool
 * of threads it would wait in line behind slow ones while its time runs. What is to happen later, such as the next poll, is
 * short, and has two threads for all.
 */
final class JobThreads extends ScheduledThreadPoolExecutor {

    private static final int TIMERS = 2;

    private final ExecutorService jobs = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("job-", 0).factory());

    JobThreads() {
        super(TIMERS, Thread.ofPlatform().name("job-timer-", 0).daemon().factory());
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public void execute(Runnable job) {
        jobs.execute(job);
    }

    @Override
    public void shutdown() {
        jobs.shutdown();
        super.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        jobs.shutdownNow();
        return super.shutdownNow();
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
        long started = System.nanoTime();
        return jobs.awaitTermination(time, unit)
                && super.awaitTermination(
                        Math.max(0, unit.toNanos(time) - (System.nanoTime() - started)), TimeUnit.NANOSECONDS);
    }

    @Override
    public boolean isTerminated() {
        return jobs.isTerminated() && super.isTerminated();
    }
}
