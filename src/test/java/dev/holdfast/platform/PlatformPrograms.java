package dev.holdfast.platform;

import dev.holdfast.platform.ChildProcess.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each child is started. */
final class PlatformPrograms {

    /** Short starts matter more here than peak speed. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final PlatformPorts ports;
    private final DataFolder data;
    private final Path distribution;
    private final ChildClasses classes;

    PlatformPrograms(PlatformPorts ports, DataFolder data, Path distribution) {
        this.ports = ports;
        this.data = data;
        this.distribution = distribution;
        this.classes = new ChildClasses(data.folder("classes"));
    }

    Program openSearch(List<Path> runner) {
        classes.compileNode(runner);
        // What an index takes for a date is settled when it is made.
        if (Files.notExists(data.folder("opensearch/data").resolve("node_1"))) {
            classes.takeTimesOfWholeSeconds(distribution.resolve("lib"));
        }
        return new Program(
                "OpenSearch",
                true,
                data.folder("opensearch"),
                List.of("-Xms512m", "-Xmx1g", QUICK_START),
                ChildClasses.join(Stream.concat(Stream.of(classes.withGuard()), runner.stream())),
                List.of(
                        "OpenSearchNode",
                        data.folder("opensearch/data").toString(),
                        String.valueOf(ports.openSearch()),
                        String.valueOf(ports.openSearchTransport())),
                Map.of());
    }

    Program broker() {
        var configuration = data.write("zeebe.yaml", PlatformFiles.broker(data.folder("zeebe/data"), ports));
        return camunda("Zeebe", data.folder("zeebe"), "StandaloneBroker", "", configuration);
    }

    Program webApps() {
        var configuration = data.write("webapps.yaml", PlatformFiles.webApps(ports));
        return camunda(
                "Tasklist and Operate",
                data.folder("webapps"),
                "StandaloneCamunda",
                "operate,tasklist,auth",
                configuration);
    }

    private Program camunda(String name, Path home, String mainClass, String profiles, Path configuration) {
        return new Program(
                name,
                false,
                home,
                List.of(
                        "-Xmx1g",
                        QUICK_START,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        // The distribution's own logging writes to the folder "logs" in here.
                        "-Dapp.home=" + home,
                        "-Dbasedir=" + home),
                ChildClasses.join(Stream.of(
                        classes.withGuard(),
                        distribution.resolve("config"),
                        distribution.resolve("lib").resolve("*"))),
                List.of("io.camunda.application." + mainClass),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        profiles,
                        "SPRING_CONFIG_ADDITIONAL_LOCATION",
                        configuration.toUri().toString(),
                        // Names the appender twice, so that nothing goes to the console as well.
                        "ZEEBE_LOG_APPENDER",
                        "RollingFile"));
    }
}
