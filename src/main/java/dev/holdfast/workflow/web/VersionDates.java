package dev.holdfast.workflow.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers when each deployed version was first seen: no version of the platform says when it was deployed. */
@Repository
class VersionDates {

    private final JdbcClient jdbc;

    VersionDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When each of these versions was first seen.
     *
     * @param definitionKeys the engine's keys of the versions; those that are new are seen now
     */
    Map<Long, Instant> firstSeen(List<Long> definitionKeys, Instant now) {
        var known = read();
        for (var key : definitionKeys) {
            if (!known.containsKey(key)) {
                jdbc.sql("insert into process_version (definition_key, first_seen_at) values (?, ?)"
                                + " on conflict do nothing")
                        .params(key, Timestamp.from(now))
                        .update();
                known.put(key, now);
            }
        }
        return known;
    }

    private Map<Long, Instant> read() {
        var dates = new HashMap<Long, Instant>();
        jdbc.sql("select definition_key, first_seen_at from process_version").query(row -> {
            dates.put(
                    row.getLong("definition_key"),
                    row.getTimestamp("first_seen_at").toInstant());
        });
        return dates;
    }
}
