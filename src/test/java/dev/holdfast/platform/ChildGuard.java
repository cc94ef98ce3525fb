package dev.holdfast.platform;

import java.io.IOException;
import java.util.Arrays;
import sun.misc.Signal;

/**
 * The main class of every child process: runs another main class until the parent closes the pipe to standard input.
 * A parent that is killed closes it too, so no child outlives its parent. Needs nothing but the JDK.
 */
final class ChildGuard {

    private static final int ORDERLY_SECONDS = 20;
    private static final int OWN_CHOICE = 0;

    private ChildGuard() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        // Ctrl-C reaches the whole group; the parent alone decides in which order children end.
        Signal.handle(new Signal("INT"), signal -> {});
        daemon("end-with-parent", ChildGuard::endWithParent);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void endWithParent() {
        waitForEndOfInput();
        daemon("halt", ChildGuard::haltAfterAWhile);
        System.exit(OWN_CHOICE);
    }

    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this pipe; only its end matters.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
    }

    private static void haltAfterAWhile() {
        try {
            Thread.sleep(ORDERLY_SECONDS * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
