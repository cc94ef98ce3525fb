package dev.holdfast.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildGuardTest {

    @TempDir
    private Path folder;

    @Test
    void a_child_ends_when_its_parent_is_killed() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly().waitFor();

        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_child_ends_when_it_is_closed() {
        var child = new ChildProcess(sleeper(folder));
        child.mustBeAlive();

        child.close();

        assertThat(ProcessHandle.of(child.pid())).isEmpty();
    }

    private static ChildProcess.Program sleeper(Path folder) {
        return new ChildProcess.Program(
                "a sleeper",
                false,
                folder,
                List.of("-Xmx16m"),
                System.getProperty("java.class.path"),
                List.of(Sleeper.class.getName()),
                Map.of());
    }

    /** Starts a child, says its process number and stays. */
    static final class Parent {

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(new ChildProcess(sleeper(Path.of(arguments[0]))).pid());
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    /** Would run on for minutes. */
    public static final class Sleeper {

        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }
}
