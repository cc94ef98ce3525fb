package dev.holdfast.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.ReviewRoute;
import dev.holdfast.workflow.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the decision tables said about a case and when it ended, as the steps after them report it. */
@Repository
public class CaseNotes {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseNotes(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the tier, its reasons and the route, so that pages can show them without asking the engine. */
    public void keepRouting(CaseId id, @Nullable RiskTier tier, List<String> reasons, @Nullable ReviewRoute route) {
        jdbc.sql("update support_case set risk_tier = ?, risk_reasons = ?, review_route = ? where case_id = ?")
                .params(
                        tier == null ? null : tier.name(),
                        write(reasons),
                        route == null ? null : route.name(),
                        id.value())
                .update();
    }

    /** What the tables said about a case; nothing in it before they have. */
    public Routing routing(CaseId id) {
        return jdbc.sql("select risk_tier, risk_reasons, review_route from support_case where case_id = ?")
                .param(id.value())
                .query((row, number) -> routing(row))
                .optional()
                .orElse(new Routing(null, List.of(), null));
    }

    private Routing routing(ResultSet row) throws SQLException {
        var tier = row.getString("risk_tier");
        var route = row.getString("review_route");
        var reasons = row.getString("risk_reasons");
        return new Routing(
                tier == null ? null : RiskTier.valueOf(tier),
                reasons == null ? List.of() : read(reasons),
                route == null ? null : ReviewRoute.valueOf(route));
    }

    /**
     * How a case was routed.
     *
     * @param tier null before the tables were asked
     * @param route null where no review was asked for
     */
    public record Routing(
            @Nullable RiskTier tier,
            List<String> reasons,
            @Nullable ReviewRoute route) {}

    void addTo(CaseFile.Builder file) {
        jdbc.sql("select risk_tier, risk_reasons, review_route, incident, received_at, handed_over_at,"
                        + " withdrawal_wanted_at"
                        + " from support_case where case_id = ?")
                .param(file.supportCase().id().value())
                .query(row -> {
                    var routing = routing(row);
                    file.routed(routing.tier(), routing.reasons(), routing.route());
                    file.incident(row.getString("incident"));
                    var handedOver = row.getTimestamp("handed_over_at");
                    if (handedOver != null) {
                        file.happened(handedOver.toInstant(), "Process started");
                    } else if (!file.supportCase().status().isFinal()) {
                        file.happened(
                                row.getTimestamp("received_at").toInstant(),
                                "Waits for Camunda to take it; nothing is lost meanwhile");
                    }
                    var withdrawn = row.getTimestamp("withdrawal_wanted_at");
                    if (withdrawn != null) {
                        file.happened(withdrawn.toInstant(), "Withdrawal asked for");
                    }
                });
    }

    private String write(List<String> strings) {
        try {
            return json.writeValueAsString(strings);
        } catch (JsonProcessingException stringsAlwaysWrite) {
            throw new IllegalStateException(stringsAlwaysWrite);
        }
    }

    private List<String> read(String stored) {
        try {
            return json.readValue(stored, STRINGS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The stored reasons of a case are damaged: " + stored, damaged);
        }
    }
}
