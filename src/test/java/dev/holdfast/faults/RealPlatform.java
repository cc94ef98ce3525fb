package dev.holdfast.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.browser.HoldfastApi;
import dev.holdfast.browser.WebApps;
import dev.holdfast.platform.PlatformUser;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** What the fault tests on the real platform have in common. */
final class RealPlatform {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    static final String CARD = "Hello, my card is not working. The machine in the shop says declined. Why?";

    /** A job that was on its way to an application when that went away is handed out again after this time. */
    static final Map<String, String> LOST_JOBS_COME_BACK_SOON =
            Map.of("camunda.client.worker.defaults.timeout", "PT10S");

    private final WebApps webApps = new WebApps(PlatformUser.REVIEWER);

    WebApps webApps() {
        return webApps;
    }

    void hasOneInstance(HoldfastApi api, String caseId) {
        var instance = api.caseFile(caseId).path("processInstanceKey").asLong();
        Awaitility.await("Operate knows the instance of " + caseId)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(webApps.instancesOf(caseId)).isEqualTo(Set.of(instance)));
    }

    void review(long processInstanceKey) {
        webApps.completeTask(
                processInstanceKey,
                Map.of(
                        "decision", "SEND_EDITED",
                        "finalReply", "We have looked into it. Kind regards",
                        "reasonCodes", List.of("unclear"),
                        "guidance", ""));
    }

    /** Reads the store of an application that has ended. */
    static int count(Path data, String table, String caseId) throws SQLException {
        try (var store = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("holdfast")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "holdfast",
                        "");
                var query = store.prepareStatement("select count(*) from " + table + " where case_id = ?")) {
            query.setString(1, caseId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
