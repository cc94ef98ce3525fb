package dev.holdfast.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may stop, and what to do about it.
 *
 * @param id a short name that metrics use
 * @param where who says so
 * @param says the sentences it is known by; {@code …} stands for anything
 * @param means what has happened, and what it means for customers
 * @param todo what to do about it
 * @param good how to see that all is well again
 * @param retry whether trying again helps; for incidents only
 */
public record RunbookEntry(
        String id,
        Where where,
        List<String> says,
        String means,
        @JsonProperty("do") String todo,
        String good,
        @Nullable Retry retry) {

    public RunbookEntry {
        says = List.copyOf(says);
        if (where == Where.INCIDENT && retry == null) {
            throw new IllegalArgumentException("The entry '" + id + "' of runbook.yaml is an incident, so it needs"
                    + " 'retry': useful, after or \"no\"");
        }
    }

    /** Whether a message of the engine or of the log is one of these. */
    boolean fits(String message) {
        return says.stream()
                .anyMatch(sentence -> pattern(sentence).matcher(message).find());
    }

    /** Whether a person may be offered to try again. */
    public boolean mayBeRetried() {
        return retry != Retry.NO;
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")),
                Pattern.DOTALL);
    }

    /** Who says that something has stopped. */
    public enum Where {
        /** The engine, in Operate and on the page "Operations". */
        INCIDENT,
        /** The application, in its log. */
        LOG,
        /** The rules for Prometheus. */
        ALERT;

        @JsonCreator
        static Where of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether trying the step again helps. */
    public enum Retry {
        USEFUL,
        /** Once what is to be done has been done. */
        AFTER,
        NO;

        @JsonCreator
        static Retry of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
