package dev.holdfast.delivery;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox again and again. */
@Component
class DispatchSchedule {

    private final Dispatcher dispatcher;

    DispatchSchedule(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Scheduled(fixedDelayString = "${holdfast.delivery.pause:2s}")
    void dispatch() {
        dispatcher.dispatch();
    }
}
