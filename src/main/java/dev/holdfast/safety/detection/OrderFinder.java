package dev.holdfast.safety.detection;

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
}
