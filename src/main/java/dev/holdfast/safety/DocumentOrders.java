package dev.holdfast.safety;

import dev.holdfast.safety.detection.OrderFinder;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What in a document reads like an order to the model. Documents are full of orders to people, so only what speaks to a
 * model as such counts against a passage.
 */
@Component
public class DocumentOrders {

    private final OrderFinder finder;

    public DocumentOrders(OrderFinder finder) {
        this.finder = finder;
    }

    /** The sentences that speak to a model as such, in the order of the text; a passage with one belongs into no prompt. */
    public List<String> spokenToAModel(String passage) {
        return finder.spokenToAModel(passage).stream()
                .map(each -> passage.substring(each.start(), each.end()))
                .toList();
    }
}
