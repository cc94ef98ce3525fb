package dev.holdfast.operations;

import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanFilter;
import io.micrometer.tracing.otel.bridge.OtelFinishedSpan;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes the texts of exceptions out of spans before they leave: what a person typed may be in them. That a span failed
 * stays, the attribute {@code exception} names the class, and the log has the rest.
 */
@Component
class SpansWithoutTexts implements SpanFilter {

    @Override
    public FinishedSpan map(FinishedSpan span) {
        return OtelFinishedSpan.fromOtel(new WithoutTexts(OtelFinishedSpan.toOtel(span)));
    }

    private static final class WithoutTexts extends DelegatingSpanData {

        private final StatusData status;

        WithoutTexts(SpanData span) {
            super(span);
            this.status = StatusData.create(span.getStatus().getStatusCode(), "");
        }

        @Override
        public StatusData getStatus() {
            return status;
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }
    }
}
