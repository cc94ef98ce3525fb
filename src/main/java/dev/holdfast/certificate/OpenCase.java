package dev.holdfast.certificate;

import dev.holdfast.certificate.figures.Outcome;
import dev.holdfast.certificate.store.CaseResult;
import dev.holdfast.certificate.store.Side;
import dev.holdfast.certificate.suite.SuiteCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case that has still to be run, with the models that have to do it.
 *
 * @param tries how often each of those models was asked in vain
 */
record OpenCase(SuiteCase suiteCase, Map<Side, Integer> tries) {

    /** After this a case counts as unanswered. */
    private static final int MOST_TRIES = 3;

    /** A model that was silent this often is not waited for again: it is down, not busy. */
    private static final int MOST_IN_VAIN = 10;

    OpenCase {
        tries = Map.copyOf(tries);
    }

    static boolean isUnanswered(CaseResult result) {
        return result.outcome().kind() == Outcome.Kind.NO_ANSWER;
    }

    /** Those never tried first, in the order of the suite, then those that a model did not answer. */
    static List<OpenCase> in(List<SuiteCase> cases, List<CaseResult> results) {
        var made = new HashMap<String, Map<Side, CaseResult>>();
        var inVain = new EnumMap<Side, Integer>(Map.of(Side.CANDIDATE, 0, Side.CURRENT, 0));
        for (var result : results) {
            made.computeIfAbsent(result.caseName(), name -> new EnumMap<>(Side.class))
                    .put(result.side(), result);
            if (isUnanswered(result)) {
                inVain.merge(result.side(), result.tries(), Integer::sum);
            }
        }
        var open = new ArrayList<OpenCase>();
        for (var one : cases) {
            var tries = new EnumMap<Side, Integer>(Side.class);
            for (var side : Side.values()) {
                var result = made.getOrDefault(one.name(), Map.of()).get(side);
                boolean again = result != null
                        && isUnanswered(result)
                        && result.tries() < MOST_TRIES
                        && inVain.getOrDefault(side, 0) < MOST_IN_VAIN;
                if (result == null || again) {
                    tries.put(side, result == null ? 0 : result.tries());
                }
            }
            if (!tries.isEmpty()) {
                open.add(new OpenCase(one, tries));
            }
        }
        open.sort(Comparator.comparingInt(one ->
                one.tries().values().stream().mapToInt(Integer::intValue).max().orElse(0)));
        return open;
    }
}
