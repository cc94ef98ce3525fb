package dev.holdfast.privacy;

import io.camunda.client.annotation.JobWorker;
import org.springframework.stereotype.Component;

/** Counts the personal values that are held too long. Counting again counts what is left. */
@Component
public class FindExpiredWorker {

    private final Retention retention;

    FindExpiredWorker(Retention retention) {
        this.retention = retention;
    }

    @JobWorker(type = "privacy.findExpired")
    public Output handle() {
        return new Output(retention.expired());
    }

    /** @param expired how many values of ended cases are older than the settings allow */
    record Output(int expired) {}
}
