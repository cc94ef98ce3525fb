package dev.holdfast.platform;

import java.nio.file.Path;

/** Configuration of the child processes: one node each, loopback only, data in one folder. */
final class PlatformFiles {

    private PlatformFiles() {}

    static String broker(Path data, PlatformPorts ports) {
        // Before 8.6.13 time-outs that are written beside the processing may be lost: camunda/camunda issue 29735.
        return """
                server: { port: %d, address: 127.0.0.1 }
                management.server: { port: %d, address: 127.0.0.1 }
                zeebe.broker:
                  gateway: { enable: true, network: { host: 127.0.0.1, port: %d }, security: { authentication: { mode: none } } }
                  network: { host: 127.0.0.1, commandApi.port: %d, internalApi.port: %d }
                  processing: { enableAsyncScheduledTasks: false }
                  data: { directory: "%s", logSegmentSize: 16MB, disk: { freeSpace: { processing: 200MB, replication: 100MB } } }
                  exporters.opensearch:
                    className: io.camunda.zeebe.exporter.opensearch.OpensearchExporter
                    args: { url: "%7$s", bulk: { delay: 1 }, index: { prefix: zeebe-record, numberOfShards: 1, numberOfReplicas: 0 } }
                camunda:
                  rest.query.enabled: true
                  database: { type: opensearch, clusterName: opensearch, url: "%7$s" }
                """.formatted(
                        ports.brokerRest(),
                        ports.brokerHealth(),
                        ports.gateway(),
                        ports.brokerCommand(),
                        ports.brokerInternal(),
                        yaml(data),
                        openSearch(ports));
    }

    static String webApps(PlatformPorts ports) {
        // The web apps join Zeebe's cluster as a gateway would: left alone, on port 26502 of every address.
        return """
                server: { port: %d, address: 127.0.0.1 }
                management.server: { port: %d, address: 127.0.0.1 }
                zeebe.gateway.cluster: { host: 127.0.0.1, port: %d }
                camunda:
                  database: { type: opensearch, clusterName: opensearch, url: "%s" }
                  operate:
                %s
                  tasklist:
                %s
                """.formatted(
                        ports.webApps(),
                        ports.webAppsHealth(),
                        ports.webAppsInternal(),
                        openSearch(ports),
                        webApp(ports),
                        webApp(ports));
    }

    private static String webApp(PlatformPorts ports) {
        // Importers wait 5,000 ms between two looks by default: tasks would appear late.
        return """
                database: opensearch
                csrfPreventionEnabled: false
                opensearch: { clusterName: opensearch, url: "%1$s" }
                zeebeOpensearch: { clusterName: opensearch, url: "%1$s", prefix: zeebe-record }
                zeebe: { gatewayAddress: "localhost:%2$d", restAddress: "http://localhost:%3$d" }
                importer: { readerBackoff: 500, schedulerBackoff: 500 }
                """.formatted(openSearch(ports), ports.gateway(), ports.brokerRest())
                .indent(4)
                .stripTrailing();
    }

    static String openSearch(PlatformPorts ports) {
        return "http://localhost:" + ports.openSearch();
    }

    private static String yaml(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
