package dev.holdfast.platform;

import dev.holdfast.Holdfast;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code mvn spring-boot:test-run}: the local platform, then the application on top of it.
 *
 * <p>Arguments: {@code --wipe} deletes all data first, {@code --port-offset=100} moves every port; anything else goes to
 * the application.
 */
public final class LocalHoldfast {

    private static final Path EVERYTHING = Path.of(".holdfast");
    private static final String WIPE = "--wipe";
    private static final String PORT_OFFSET = "--port-offset=";

    private LocalHoldfast() {}

    public static void main(String[] arguments) {
        var progress = new Progress(System.out);
        try {
            run(arguments, progress);
        } catch (PlatformException e) {
            progress.say("Holdfast did not start.");
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] arguments, Progress progress) {
        endWithMaven();
        var platformFolder = EVERYTHING.resolve("platform");
        if (Arrays.asList(arguments).contains(WIPE)) {
            DataFolder.wipe(platformFolder.toAbsolutePath());
            DataFolder.wipe(EVERYTHING.toAbsolutePath());
            progress.say("wiped " + EVERYTHING.toAbsolutePath());
        }
        var ports = PlatformPorts.standard(portOffset(arguments));
        var platform = LocalPlatform.start(PlatformSettings.in(platformFolder, ports), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        progress.say("starting Holdfast");
        var holdfast = startHoldfast(platform, ports, arguments);
        platform.awaitWebApps();
        System.out.println(table(platform, ports));
    }

    private static ConfigurableApplicationContext startHoldfast(
            LocalPlatform platform, PlatformPorts ports, String[] arguments) {
        var properties = platform.springProperties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue());
        var own = Stream.of("--spring.profiles.active=demo", "--server.port=" + ports.workbench());
        var passedOn = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(WIPE) && !argument.startsWith(PORT_OFFSET));
        return SpringApplication.run(
                Holdfast.class,
                Stream.of(own, properties, passedOn).flatMap(s -> s).toArray(String[]::new));
    }

    private static int portOffset(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PORT_OFFSET))
                .mapToInt(argument -> Integer.parseInt(argument.substring(PORT_OFFSET.length())))
                .findFirst()
                .orElse(0);
    }

    /** Maven ends this process when it is ended, but not when it is killed. */
    private static void endWithMaven() {
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.info().command().orElse("").contains("java"))
                .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
    }

    private static String table(LocalPlatform platform, PlatformPorts ports) {
        var users = PlatformUser.ALL.stream()
                .map(user -> user.name() + "/" + user.password())
                .toList();
        return String.join(
                System.lineSeparator(),
                List.of(
                        "",
                        "  Workbench   http://localhost:" + ports.workbench()
                                + "   agent/agent, reviewer/reviewer, owner/owner, risk/risk, ops/ops",
                        "  Tasklist    " + platform.tasklist() + "   " + String.join(", ", users),
                        "  Operate     " + platform.operate() + "   the same",
                        "  Data        " + EVERYTHING.toAbsolutePath() + " (kept for the next start)",
                        "  Stop        Ctrl-C",
                        "  Wipe        mvn spring-boot:test-run -Dspring-boot.run.arguments=--wipe, or delete the data folder",
                        ""));
    }
}
