package dev.holdfast.privacy;

import io.camunda.client.annotation.JobWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases some of the personal values that are held too long. Erasing again erases more, until nothing is left. */
@Component
public class EraseExpiredWorker {

    private static final Logger log = LoggerFactory.getLogger(EraseExpiredWorker.class);

    private final Retention retention;

    EraseExpiredWorker(Retention retention) {
        this.retention = retention;
    }

    @JobWorker(type = "privacy.eraseExpired")
    public Output handle() {
        int erased = retention.eraseSome();
        log.info("{} personal values were held long enough and are erased", erased);
        return new Output(erased);
    }

    /** @param erased how many values were erased this time */
    record Output(int erased) {}
}
