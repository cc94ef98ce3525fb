package dev.holdfast.casework.web;

import dev.holdfast.casework.CaseFile;
import dev.holdfast.casework.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as one person sees it.
 *
 * @param customer null for those who may not see the values, and when there is no such customer any more
 * @param withValues whether this person sees personal values
 * @param textsReady whether the texts may be shown; before their tokens are in, only to those who may see the values
 */
record CaseView(CaseFile file, @Nullable Customer customer, boolean withValues, boolean textsReady) {

    private static final Duration LAST_LINES_COME_WITHIN = Duration.ofMinutes(1);

    /** Whether nothing on the page will change any more: the last lines of a finished case come after its end. */
    boolean settled(Instant now) {
        return file.status().isFinal()
                && file.happenings().stream()
                        .allMatch(happening ->
                                happening.at().plus(LAST_LINES_COME_WITHIN).isBefore(now));
    }

    /** The draft's text, so that each claim can be told from the words around it. */
    public List<DraftRun> draftRuns() {
        var draft = file.draft();
        return draft == null ? List.of() : DraftRun.of(draft);
    }

    /** What happened when, each with the time since what came before. */
    public List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        Instant before = null;
        for (var happening : file.happenings()) {
            moments.add(new Moment(
                    happening.at(),
                    before == null ? null : Duration.between(before, happening.at()),
                    happening.what()));
            before = happening.at();
        }
        return moments;
    }

    /** From the first to the last of what happened. */
    public Duration took() {
        return Duration.between(
                file.happenings().getFirst().at(), file.happenings().getLast().at());
    }

    /**
     * One line of "What happened when".
     *
     * @param after since the line before; null for the first
     */
    public record Moment(Instant at, @Nullable Duration after, String what) {}
}
