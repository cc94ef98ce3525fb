package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseFilter;
import dev.holdfast.casework.CaseStatus;
import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.RiskTier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the list asks for. Addresses are typed and kept by people: a part that names nothing counts as left
 * out.
 *
 * @param q a part of a case's or customer's number, or of a name
 * @param before only cases older than this one
 * @param after only cases newer than this one
 */
record CaseQuery(
        @Nullable String status,
        @Nullable String tier,
        @Nullable String topic,
        @Nullable String q,
        @Nullable String before,
        @Nullable String after) {

    /** Longer than any number or name. */
    private static final int LONGEST = 100;

    CaseFilter filter(boolean names) {
        return new CaseFilter(
                named(CaseStatus.values(), status),
                named(RiskTier.values(), tier),
                topic == null || topic.isBlank() ? null : topic,
                text(),
                names);
    }

    public String text() {
        return q == null
                ? ""
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    }

    @Nullable
    CaseId olderThan() {
        return idOf(before);
    }

    @Nullable
    CaseId newerThan() {
        return idOf(after);
    }

    /** The address of this list, for the address line. */
    public String address() {
        return address("/cases", status, before, after);
    }

    public String withStatus(String wanted) {
        return address("/cases", wanted, null, null);
    }

    public String older(String last) {
        return address("/cases", status, last, null);
    }

    public String newer(String first) {
        return address("/cases", status, null, first);
    }

    public String newest() {
        return address("/cases", status, null, null);
    }

    public String news(String seen) {
        var address = address("/cases/news", status, before, after);
        return address + (address.contains("?") ? "&" : "?") + "seen=" + seen;
    }

    /** Whether anything but the status narrows the list. */
    public boolean isNarrowed() {
        return filter(false).tier() != null || filter(false).topic() != null || !text().isEmpty();
    }

    private String address(
            String path, @Nullable String wantedStatus, @Nullable String olderThan, @Nullable String newerThan) {
        var parts = new ArrayList<String>();
        add(parts, "status", wantedStatus);
        add(parts, "tier", tier);
        add(parts, "topic", topic);
        add(parts, "q", text());
        add(parts, "before", olderThan);
        add(parts, "after", newerThan);
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CaseId idOf(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(CaseId::of).orElse(null);
    }
}
