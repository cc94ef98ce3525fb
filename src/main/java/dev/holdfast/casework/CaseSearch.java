package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers' cases for people who look for one; the questions of agents are left out. */
@Repository
public class CaseSearch {

    /** More customers of one name than these are not looked for. */
    private static final int CUSTOMERS = 200;

    private final JdbcClient jdbc;
    private final Customers customers;

    CaseSearch(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /**
     * Cases that pass the filter, newest first.
     *
     * @param olderThan only older cases than this one; null to begin with the newest
     * @param newerThan only the cases right above this one; counts only where {@code olderThan} is null
     * @param size how many at most, 1 or more
     */
    public CaseSlice find(CaseFilter filter, @Nullable CaseId olderThan, @Nullable CaseId newerThan, int size) {
        if (olderThan != null) {
            var found = read(filter, "<", olderThan, "desc", size);
            return found.isEmpty()
                    ? find(filter, null, null, size)
                    : new CaseSlice(first(found, size), true, found.size() > size);
        }
        if (newerThan != null) {
            var found = read(filter, ">", newerThan, "asc", size);
            if (found.size() >= size) { // fewer are the top of the list, which is better shown full
                return new CaseSlice(first(found, size).reversed(), found.size() > size, true);
            }
        }
        var found = read(filter, "", null, "desc", size);
        return new CaseSlice(first(found, size), false, found.size() > size);
    }

    /** How many cases have each status, of those that pass the rest of the filter; statuses without cases are left out. */
    public Map<CaseStatus, Long> counts(CaseFilter filter) {
        var parameters = new HashMap<String, Object>();
        var counts = new EnumMap<CaseStatus, Long>(CaseStatus.class);
        jdbc.sql("select case when stopped then 'FAILED' else status end as standing, count(*) as cases"
                        + " from support_case where " + condition(filter.withStatus(null), parameters)
                        + " group by case when stopped then 'FAILED' else status end")
                .params(parameters)
                .query(row -> {
                    counts.put(CaseStatus.valueOf(row.getString("standing")), row.getLong("cases"));
                });
        return counts;
    }

    /** The topics that there are cases of, in alphabetical order. */
    public List<String> topics() {
        return jdbc.sql("select topic from support_case where topic is not null group by topic order by topic")
                .query(String.class)
                .list();
    }

    /** One case more than wanted, to see whether there are more. */
    private List<SupportCase> read(CaseFilter filter, String side, @Nullable CaseId edge, String order, int size) {
        var parameters = new HashMap<String, Object>();
        var condition = condition(filter, parameters);
        if (edge != null) {
            // The first comparison is for the index, the second for cases of the same moment.
            var moment = "(select received_at from support_case where case_id = :edge)";
            condition += " and received_at " + side + "= " + moment + " and (received_at " + side + " " + moment
                    + " or case_id " + side + " :edge)";
            parameters.put("edge", edge.value());
        }
        var ids = jdbc.sql("select case_id from support_case where " + condition + " order by received_at " + order
                        + ", case_id " + order + " fetch first " + (size + 1) + " rows only")
                .params(parameters)
                .query(String.class)
                .list();
        return ids.isEmpty() ? List.of() : withIds(ids);
    }

    /** Asked for by themselves: the index that finds cases does not hold their messages. */
    private List<SupportCase> withIds(List<String> ids) {
        return jdbc
                .sql("select * from support_case where case_id in (:ids)")
                .param("ids", ids)
                .query(Cases::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(found -> ids.indexOf(found.id().value())))
                .toList();
    }

    private String condition(CaseFilter filter, Map<String, Object> parameters) {
        var all = new ArrayList<String>(List.of("channel <> 'QUESTION'"));
        if (filter.status() == CaseStatus.FAILED) {
            // FAILED is what an incident makes of any other status, so it is not stored.
            all.add("stopped");
        } else if (filter.status() != null) {
            all.add("not stopped and status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.tier() != null) {
            all.add("risk_tier = :tier");
            parameters.put("tier", filter.tier().name());
        }
        if (filter.topic() != null) {
            all.add("topic = :topic");
            parameters.put("topic", filter.topic());
        }
        var number = filter.text().strip().toUpperCase(Locale.ROOT);
        if (CaseId.of(number).isPresent()) {
            all.add("case_id = :number");
            parameters.put("number", number);
        } else if (!number.isEmpty()) {
            parameters.put("part", "%" + escaped(number) + "%");
            var found = customers(filter, parameters);
            all.add(found.isEmpty() ? "case_id like :part" : "(case_id like :part or customer_id in (:customers))");
            parameters.put("customers", found);
        }
        return String.join(" and ", all);
    }

    private List<String> customers(CaseFilter filter, Map<String, Object> parameters) {
        var byNumber = jdbc.sql("select customer_id from customer where upper(customer_id) like :part" + " fetch first "
                        + CUSTOMERS + " rows only")
                .params(parameters)
                .query(String.class)
                .list();
        return filter.names()
                ? Stream.concat(byNumber.stream(), customers.withNamesLike(filter.text()).stream())
                        .distinct()
                        .toList()
                : byNumber;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static List<SupportCase> first(List<SupportCase> found, int size) {
        return found.subList(0, Math.min(size, found.size()));
    }
}
