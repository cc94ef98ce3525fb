import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Setting;
import org.opensearch.plugins.Plugin;

/**
 * One OpenSearch node in a process of its own. Compiled when the platform starts, against the runner's jars: on the
 * class path of the tests, OpenSearch's Lucene would stand beside the application's newer one.
 */
public final class OpenSearchNode {

    private OpenSearchNode() {}

    /** Arguments: data folder, HTTP port, transport port. */
    public static void main(String[] arguments) throws InterruptedException {
        var runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.onBuild((number, settings) -> {
                    settings.put("http.port", arguments[1]);
                    settings.put("transport.port", arguments[2]);
                    settings.put("network.host", "127.0.0.1");
                    // Otherwise it waits three seconds for others to elect.
                    settings.put("cluster.initial_cluster_manager_nodes", "Node 1");
                    settings.put("action.auto_create_index", true);
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                })
                .build(newConfigs()
                        .clusterName("opensearch")
                        .numOfNode(1)
                        .basePath(arguments[0])
                        .useLogger()
                        .pluginTypes(IndexStateSetting.class.getName()));
        // The node's own threads are all daemons.
        new CountDownLatch(1).await();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    /** Tasklist sets this on its indices; a plug-in of the full OpenSearch distribution brings it. */
    public static class IndexStateSetting extends Plugin {
        @Override
        public List<Setting<?>> getSettings() {
            return List.of(Setting.simpleString(
                    "index.plugins.index_state_management.policy_id",
                    Setting.Property.IndexScope,
                    Setting.Property.Dynamic));
        }
    }
}
