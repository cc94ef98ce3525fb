package dev.holdfast.privacy;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customer;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.SupportCase;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataDetection;
import dev.holdfast.privacy.finding.Span;
import dev.holdfast.workflow.CaseId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tokens in place of personal values that people have typed by hand, such as a reviewer into a reply. Each comes
 * back exactly as it was typed; a value that the case knows in that spelling keeps its token.
 */
@Component
public class TypedTexts {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Customers customers;
    private final PersonalDataDetection detection;
    private final VaultEntries entries;
    private final Clock clock;

    TypedTexts(
            JdbcClient jdbc,
            Cases cases,
            Customers customers,
            PersonalDataDetection detection,
            VaultEntries entries,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.customers = customers;
        this.detection = detection;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The text with tokens.
     *
     * @param shown what the person had before them, without personal values; what stands there too, such as the
     *     enterprise's own telephone number, stays as it is
     */
    @Transactional
    public String protect(CaseId caseId, String text, String shown) {
        return protect(
                caseId,
                text,
                (supportCase, spans) -> spans.stream()
                        .filter(span -> !shown.contains(text.substring(span.start(), span.end())))
                        .toList());
    }

    /**
     * The text with tokens for those values alone that are the case's own: what the vault holds of it, and what the
     * customer's record tells. Whatever way a text came, these are in no table and on no page in clear.
     */
    @Transactional
    public String protectKnown(CaseId caseId, String text) {
        var ofAnybody = detection.in(text);
        return protect(
                caseId,
                text,
                (supportCase, spans) -> spans.stream()
                        .filter(span -> !ofAnybody.contains(span) || isKept(supportCase, text, span))
                        .toList());
    }

    private boolean isKept(SupportCase supportCase, String text, Span span) {
        var written = text.substring(span.start(), span.end());
        return entries.tokenOf(supportCase.id(), supportCase.keyOwner(), span.type(), written)
                .isPresent();
    }

    private String protect(CaseId caseId, String text, BiFunction<SupportCase, List<Span>, List<Span>> chosen) {
        // Two texts of one case at once must not give the same number to two values.
        jdbc.sql("select case_id from support_case where case_id = ? for update")
                .param(caseId.value())
                .query(String.class)
                .optional();
        SupportCase supportCase = cases.get(caseId);
        var spans = chosen.apply(supportCase, personalIn(text, supportCase));
        if (spans.isEmpty()) {
            return text;
        }
        var taken = new HashSet<>(entries.namesOf(caseId));
        taken.addAll(Tokens.in(text));
        var guarded = new StringBuilder();
        int done = 0;
        for (Span span : spans) {
            var written = text.substring(span.start(), span.end());
            guarded.append(text, done, span.start()).append(tokenOf(supportCase, span.type(), written, taken));
            done = span.end();
        }
        return guarded.append(text, done, text.length()).toString();
    }

    private List<Span> personalIn(String text, SupportCase supportCase) {
        var ofTokens = Tokens.places(text);
        return detection.in(text, customersOf(supportCase, text)).stream()
                .filter(Span::isReplaced)
                .filter(span ->
                        ofTokens.stream().noneMatch(token -> span.start() < token.end() && token.start() < span.end()))
                .toList();
    }

    private List<Customer> customersOf(SupportCase supportCase, String text) {
        return supportCase.customerId() == null
                ? customers.namedIn(text)
                : customers.find(supportCase.customerId()).stream().toList();
    }

    private String tokenOf(SupportCase supportCase, FindingType type, String written, Set<String> taken) {
        var token = entries.tokenOf(supportCase.id(), supportCase.keyOwner(), type, written)
                .orElseGet(() -> {
                    var next = next(type, taken);
                    entries.insert(
                            supportCase.id(),
                            supportCase.keyOwner(),
                            List.of(new Entry(next, type, written)),
                            clock.instant());
                    return next;
                });
        jdbc.sql("insert into typed_value (case_id, token, typed_at) values (?, ?, ?) on conflict do nothing")
                .params(supportCase.id().value(), token, Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    private static String next(FindingType type, Set<String> taken) {
        int number = 1;
        while (!taken.add(type.token(number))) {
            number++;
        }
        return type.token(number);
    }

    /** The tokens that took the place of what people typed, in alphabetical order. */
    Set<String> typedInto(CaseId caseId) {
        return new LinkedHashSet<>(jdbc.sql("select token from typed_value where case_id = ? order by token")
                .param(caseId.value())
                .query(String.class)
                .list());
    }
}
