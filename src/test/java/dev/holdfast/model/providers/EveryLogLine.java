package dev.holdfast.model.providers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Lets everything that the vendors' libraries and our code log through, down to TRACE, until it is closed. */
public final class EveryLogLine implements AutoCloseable {

    private static final List<String> LOGGERS = List.of(
            "dev.langchain4j", "com.azure", "software.amazon.awssdk", "dev.holdfast", "jdk.httpclient", "reactor");

    /** Lines of its own, which show that lines are seen. */
    static final int PROBES = LOGGERS.size();

    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();
    private final ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();

    public EveryLogLine() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %logger %msg %kvp%n%ex");
        encoder.start();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        kept.setContext(context);
        kept.start();
        for (var name : LOGGERS) {
            Logger logger = context.getLogger(name);
            logger.setLevel(Level.TRACE);
            logger.addAppender(kept);
            logger.addAppender(console);
            logger.trace("Lines of this level are seen.");
        }
    }

    public int count() {
        return kept.list.size();
    }

    @Override
    public void close() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        for (var name : LOGGERS) {
            Logger logger = context.getLogger(name);
            logger.setLevel(null);
            logger.detachAppender(kept);
            logger.detachAppender(console);
        }
    }
}
