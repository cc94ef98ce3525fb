package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Paragraph.Statement;
import dev.holdfast.model.extractive.Ranking.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chooses the few paragraphs that answer a message, and of long ones the sentences that matter. */
final class Selection {

    private static final double NEARLY_AS_GOOD = 0.06;
    private static final double SAME_PASSAGE = 0.06;
    private static final double SAME_DOCUMENT = 0.04;
    private static final int MOST_STATEMENTS = 8;
    private static final int MOST_OF_ONE = 4;
    private static final int MOST_PARAGRAPHS = 4;

    private final Relevance relevance;

    Selection(Relevance relevance) {
        this.relevance = relevance;
    }

    /** In the order in which they are to be read, the best passage first; empty if nothing is near enough. */
    List<Paragraph> of(Prompt prompt) {
        List<Scored> best = new ArrayList<>();
        List<Scored> others = new ArrayList<>();
        List<Scored> spare = new ArrayList<>();
        for (List<Scored> ranked : new Ranking(relevance).of(prompt)) {
            for (Scored one : ranked) {
                Scored first = ranked.getFirst();
                if (one == first) {
                    best.add(one);
                } else if (one.score() >= Ranking.NEAR_ENOUGH
                        && one.score() + kinship(one, first) >= first.score() - NEARLY_AS_GOOD) {
                    others.add(one);
                } else if (kinship(one, first) > 0) {
                    spare.add(one);
                }
            }
        }
        others.sort(Comparator.comparingDouble((Scored one) -> -one.score()
                - best.stream().mapToDouble(first -> kinship(one, first)).max().orElse(0)));
        best.addAll(others);
        List<Paragraph> chosen = choose(best);
        if (chosen.size() == 1 && !spare.isEmpty()) {
            // One paragraph alone is rarely an answer; what else its document says often is.
            best.add(spare.getFirst());
            chosen = choose(best);
        }
        return byPassage(chosen);
    }

    /** Paragraphs that stand near the best one read better after it than those from elsewhere. */
    private static double kinship(Scored one, Scored first) {
        if (one.paragraph().passage().equals(first.paragraph().passage())) {
            return SAME_PASSAGE;
        }
        return one.paragraph()
                        .passage()
                        .title()
                        .equals(first.paragraph().passage().title())
                ? SAME_DOCUMENT
                : 0;
    }

    private List<Paragraph> choose(List<Scored> inOrderOfWorth) {
        List<Paragraph> chosen = new ArrayList<>();
        int statements = 0;
        for (Scored one : inOrderOfWorth) {
            boolean there =
                    chosen.stream().anyMatch(p -> p.order() == one.paragraph().order());
            if (there || chosen.size() == MOST_PARAGRAPHS) {
                continue;
            }
            Paragraph shortened = shorten(one);
            if (statements + shortened.statements().size() <= MOST_STATEMENTS) {
                chosen.add(shortened);
                statements += shortened.statements().size();
            }
        }
        return chosen;
    }

    private static List<Paragraph> byPassage(List<Paragraph> chosen) {
        Map<String, List<Paragraph>> passages = new LinkedHashMap<>();
        chosen.forEach(one -> passages.computeIfAbsent(one.passage().id(), id -> new ArrayList<>())
                .add(one));
        return passages.values().stream()
                .flatMap(of -> of.stream().sorted(Comparator.comparingInt(Paragraph::order)))
                .toList();
    }

    /** A long paragraph is cut to neighbouring sentences around the best one; of a list or table the best lines stay. */
    private Paragraph shorten(Scored one) {
        Paragraph whole = one.paragraph();
        List<Statement> all = whole.statements();
        if (all.size() <= MOST_OF_ONE) {
            return whole;
        }
        var meanings = relevance.meanings(all.stream().map(Statement::text).toList());
        var weights = new WordWeights(meanings);
        List<Integer> byWorth = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Relevance.of(one.question(), meanings.get(i), weights)))
                .toList();
        List<Statement> kept;
        if (all.getFirst().marker().isEmpty()) {
            int from = Math.max(0, Math.min(byWorth.getFirst() - 1, all.size() - MOST_OF_ONE));
            kept = all.subList(from, from + MOST_OF_ONE);
        } else {
            kept = byWorth.stream().limit(MOST_OF_ONE).sorted().map(all::get).toList();
        }
        return new Paragraph(whole.order(), whole.rank(), whole.passage(), kept);
    }
}
