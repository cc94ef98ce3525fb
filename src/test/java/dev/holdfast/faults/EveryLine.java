package dev.holdfast.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Everything that anything in this JVM logs, down to TRACE, until it is closed; but not the engine, which is no part of the
 * application. What the application's settings say about single loggers stays as it is.
 */
final class EveryLine implements AutoCloseable {

    private static final List<String> ENGINE = List.of("io.camunda.zeebe", "io.atomix");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Map<String, Level> before = new TreeMap<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> keeper = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + event.getKeyValuePairs() + " " + event.getMDCPropertyMap()
                    + (thrown == null ? "" : " " + ThrowableProxyUtil.asString(thrown)));
        }
    };

    EveryLine() {
        others().forEach(appender -> {
            var warnings = new ThresholdFilter();
            warnings.setLevel("WARN");
            warnings.start();
            appender.addFilter(warnings);
        });
        keeper.setContext(context);
        keeper.start();
        root.addAppender(keeper);
        set("dev.holdfast", Level.TRACE);
        ENGINE.forEach(name -> set(name, Level.WARN));
        set(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.TRACE);
    }

    private void set(String name, Level level) {
        before.put(name, context.getLogger(name).getLevel());
        context.getLogger(name).setLevel(level);
    }

    private Stream<Appender<ILoggingEvent>> others() {
        var all = Stream.<Appender<ILoggingEvent>>builder();
        root.iteratorForAppenders().forEachRemaining(all::add);
        return all.build().filter(appender -> appender != keeper);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        before.forEach((name, level) -> context.getLogger(name).setLevel(level));
        root.detachAppender(keeper);
        others().forEach(Appender::clearAllFilters);
    }
}
