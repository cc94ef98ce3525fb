package dev.holdfast.safety.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds orders to a model that somebody planted in a text. It runs in this process, asks no model, keeps nothing, and
 * gives the same answer to the same text.
 */
@Component
public class OrderFinder {

    private final OrderModel model;
    private final double limit;

    public OrderFinder(SafetySettings settings) {
        this.model = OrderModel.shipped();
        this.limit = settings.suspicion();
    }

    /** What in the text reads like an order to a model; the places are those of UTF-16 code units. */
    public Suspicion in(String text) {
        return model.judge(text, limit);
    }

    /** The sentences that speak to a model as such, whatever stands around them; in the order of the text. */
    public List<PlantedOrder> spokenToAModel(String text) {
        var found = new ArrayList<PlantedOrder>();
        for (Segment phrase : OrderPhrases.inDocument(text)) {
            Segment around = Segments.of(text).stream()
                    // A phrase may begin with the end of the sentence before.
                    .filter(each -> each.whole() && each.start() < phrase.end() && phrase.end() <= each.end())
                    .findFirst()
                    .orElse(phrase);
            if (found.stream().noneMatch(each -> around.start() < each.end() && each.start() < around.end())) {
                found.add(new PlantedOrder(around.start(), around.end(), 1));
            }
        }
        found.sort(Comparator.comparingInt(PlantedOrder::start));
        return found;
    }
}
