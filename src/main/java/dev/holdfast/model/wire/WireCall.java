package dev.holdfast.model.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call on the wire. The libraries of the vendors hide most of it, and each in its own way; so the
 * HTTP client notes it for the thread that calls.
 */
public final class WireCall {

    private static final ThreadLocal<WireCall> CURRENT = new ThreadLocal<>();

    private final long startedNanos = System.nanoTime();
    private final Duration deadline;
    private final String idempotencyKey;
    private int requests;
    private long firstByteNanos;
    private @Nullable WireAnswer answer;
    private Fault fault = Fault.NONE;

    private WireCall(Duration deadline, String idempotencyKey) {
        this.deadline = deadline;
        this.idempotencyKey = idempotencyKey;
    }

    /** What went wrong before there was a whole answer. */
    public enum Fault {
        NONE,
        /** No connection came about, so nothing was asked. */
        NOT_CONNECTED,
        /** The time was over before the whole answer was there. */
        TOO_LATE,
        /** The connection broke, or the answer was longer than any may be. */
        CUT,
        /** It said that it was well, with something that is no JSON object. */
        NO_JSON
    }

    /**
     * Calls a library, and notes what goes over the wire meanwhile on this thread.
     *
     * @param deadline for the whole call, from now
     * @param idempotencyKey sent as a header of that name; empty for none
     */
    public static <T> Noted<T> note(Duration deadline, String idempotencyKey, Supplier<T> library) {
        var call = new WireCall(deadline, idempotencyKey);
        CURRENT.set(call);
        try {
            return new Noted<>(library.get(), null, call);
        } catch (RuntimeException failed) {
            return new Noted<>(null, failed, call);
        } finally {
            CURRENT.remove();
        }
    }

    /** @throws IllegalStateException if a library sends from a thread of its own, where no deadline would hold */
    static WireCall current() {
        var call = CURRENT.get();
        if (call == null) {
            throw new IllegalStateException("A model server may only be called within a noted call");
        }
        return call;
    }

    /** What the library made of it: a result, or why there is none. */
    public record Noted<T>(@Nullable T result, @Nullable RuntimeException failure, WireCall call) {}

    Duration left() {
        return deadline.minusNanos(System.nanoTime() - startedNanos);
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    void sent() {
        requests++;
    }

    void firstByte() {
        firstByteNanos = System.nanoTime();
    }

    void answered(WireAnswer whole) {
        answer = whole;
    }

    void failed(Fault how) {
        fault = how;
    }

    /** The last whole answer, if there was one. */
    public Optional<WireAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    public Fault fault() {
        return fault;
    }

    /** How many requests left this machine; 0 if the library refused before. */
    public int requests() {
        return requests;
    }

    /** Milliseconds from the start to the first byte of the answer; 0 if none came. */
    public long firstByteMillis() {
        return firstByteNanos == 0
                ? 0
                : Duration.ofNanos(firstByteNanos - startedNanos).toMillis();
    }
}
