package dev.holdfast.casework;

import dev.holdfast.workflow.CaseId;
import dev.holdfast.workflow.TraceOfCase;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps with each case the position in the trace of the request that took its message in. */
@Component
class CaseTraces implements TraceOfCase {

    private static final Logger log = LoggerFactory.getLogger(CaseTraces.class);
    private static final String HEADER = "traceparent";

    private final JdbcClient jdbc;
    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    CaseTraces(JdbcClient jdbc, ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.jdbc = jdbc;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** On the thread of the request, and before the hand-over, which reads it. */
    @Order(0)
    @EventListener
    void keep(CaseIntake.MessageReceived received) {
        var span = tracer.stream()
                .map(Tracer::currentSpan)
                .filter(current -> current != null)
                .findFirst();
        span.ifPresent(current -> {
            var headers = new HashMap<String, String>();
            propagator.getObject().inject(current.context(), headers, HashMap::put);
            quietly(() -> jdbc.sql("update support_case set traceparent = ? where case_id = ?")
                    .params(headers.get(HEADER), received.caseId().value())
                    .update());
        });
    }

    @Override
    public Optional<String> traceparent(CaseId caseId) {
        if (tracer.getIfAvailable() == null) {
            return Optional.empty();
        }
        return quietly(() -> jdbc.sql("select traceparent from support_case where case_id = ?")
                        .param(caseId.value())
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .optional())
                .flatMap(found -> found)
                .flatMap(value -> value);
    }

    private static <T> Optional<T> quietly(Supplier<T> access) {
        try {
            return Optional.of(access.get());
        } catch (DataAccessException unreachable) {
            log.debug("The trace of a case is not known: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }
}
