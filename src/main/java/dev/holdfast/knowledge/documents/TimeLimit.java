package dev.holdfast.knowledge.documents;

import dev.holdfast.knowledge.formats.BrokenDocumentException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a file of a stranger on a thread of its own: one that never ends, or runs out of stack or memory, costs that
 * file and nothing else. A reader that does not heed its interruption is left behind; as a file is tried again only
 * when it changes, there is at most one such thread for each such file.
 */
final class TimeLimit {

    private final Duration time;

    TimeLimit(Duration time) {
        this.time = time;
    }

    /** @throws BrokenDocumentException if reading fails, in whatever way */
    <T> T call(String file, Callable<T> reading) {
        var task = new FutureTask<>(reading);
        var thread = Thread.ofPlatform()
                .name("knowledge-read " + file)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(task);
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw new BrokenDocumentException(
                    "reading it took longer than " + time.toSeconds() + " s; split it or save it in another format");
        } catch (ExecutionException failed) {
            throw reason(Objects.requireNonNull(failed.getCause()));
        } catch (InterruptedException stopping) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new BrokenDocumentException("Holdfast stopped while it was being read");
        }
    }

    private static BrokenDocumentException reason(Throwable failure) {
        return switch (failure) {
            case BrokenDocumentException known -> known;
            case StackOverflowError deep ->
                new BrokenDocumentException("its parts are nested too deeply; save it in another format");
            case OutOfMemoryError full ->
                new BrokenDocumentException("reading it needs more memory than there is; split it");
            default -> {
                org.slf4j.LoggerFactory.getLogger(TimeLimit.class).debug("A document could not be read", failure);
                yield new BrokenDocumentException(
                        "it is damaged (" + failure.getClass().getSimpleName() + "); save it again");
            }
        };
    }
}
