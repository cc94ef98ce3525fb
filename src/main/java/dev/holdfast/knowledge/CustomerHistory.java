package dev.holdfast.knowledge;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Customers;
import dev.holdfast.casework.SupportCase;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a draft may know about a customer: nothing that tells who they are. */
@Component
class CustomerHistory {

    private static final int COUNTED_CASES = 100;
    private static final int LISTED_CASES = 3;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Customers customers;
    private final Cases cases;

    CustomerHistory(Customers customers, Cases cases) {
        this.customers = customers;
        this.cases = cases;
    }

    List<String> facts(SupportCase supportCase) {
        var customerId = supportCase.customerId();
        if (customerId == null) {
            return List.of();
        }
        int others = cases.lastOf(customerId, supportCase.id(), COUNTED_CASES).size();
        var count = switch (others) {
            case 0 -> "This is their first case.";
            case 1 -> "They have had 1 other case.";
            case COUNTED_CASES -> "They have had " + COUNTED_CASES + " or more other cases.";
            default -> "They have had " + others + " other cases.";
        };
        return customers
                .find(customerId)
                .map(customer -> List.of(
                        "Customer since " + DAY.format(customer.since().atStartOfDay(ZoneOffset.UTC)) + ".", count))
                .orElseGet(() -> List.of(count));
    }

    List<String> lastCases(SupportCase supportCase) {
        if (supportCase.customerId() == null) {
            return List.of();
        }
        return cases.lastOf(supportCase.customerId(), supportCase.id(), LISTED_CASES).stream()
                .map(other -> "Case of %s by %s: %s."
                        .formatted(
                                DAY.format(other.receivedAt()),
                                other.channel().code(),
                                other.status().label().toLowerCase(Locale.ENGLISH)))
                .toList();
    }
}
