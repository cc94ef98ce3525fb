package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Paragraph.Statement;
import dev.holdfast.model.extractive.Relevance.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the few paragraphs that answer a message, and of long ones the sentences that matter. */
final class Selection {

    /** Below this the knowledge base has nothing to say. Found with the messages of ExtractiveRepliesTest. */
    private static final double NEAR_ENOUGH = 0.72;

    private static final double NEARLY_AS_GOOD = 0.05;
    private static final double WEIGHT_OF_WHOLE = 0.5;
    private static final double WEIGHT_OF_RANK = 0.02;
    private static final int MOST_STATEMENTS = 8;
    private static final int MOST_OF_ONE = 4;
    private static final int MOST_PARAGRAPHS = 4;

    private final Relevance relevance;

    Selection(Relevance relevance) {
        this.relevance = relevance;
    }

    private record Scored(Paragraph paragraph, Meaning question, double score) {}

    /** In the order in which they are to be read; empty if nothing is near enough. */
    List<Paragraph> of(Prompt prompt) {
        List<Paragraph> paragraphs = PassageReader.read(prompt.passages());
        Meaning whole = relevance.meanings(List.of(Questions.whole(prompt))).getFirst();
        List<Meaning> questions = new ArrayList<>(relevance.meanings(Questions.of(prompt)));
        if (questions.isEmpty()) {
            questions.add(whole);
        }
        List<Meaning> meanings =
                relevance.meanings(paragraphs.stream().map(Paragraph::inContext).toList());

        List<Scored> best = new ArrayList<>();
        List<Scored> others = new ArrayList<>();
        for (Meaning question : questions) {
            List<Scored> ranked = IntStream.range(0, paragraphs.size())
                    .mapToObj(i -> new Scored(
                            paragraphs.get(i), question, score(question, whole, paragraphs.get(i), meanings.get(i))))
                    .filter(one -> one.score() >= NEAR_ENOUGH)
                    .sorted(Comparator.comparingDouble(Scored::score).reversed())
                    .toList();
            ranked.stream().limit(1).forEach(best::add);
            ranked.stream()
                    .skip(1)
                    .filter(one -> one.score() >= ranked.getFirst().score() - NEARLY_AS_GOOD)
                    .forEach(others::add);
        }
        others.sort(Comparator.comparingDouble(Scored::score).reversed());
        best.addAll(others);
        return choose(best);
    }

    private static double score(Meaning question, Meaning whole, Paragraph paragraph, Meaning meaning) {
        double score = Relevance.of(question, meaning) * (1 - WEIGHT_OF_WHOLE)
                + Relevance.of(whole, meaning) * WEIGHT_OF_WHOLE;
        return score - WEIGHT_OF_RANK * Math.min(paragraph.rank(), 5) / 5;
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
        chosen.sort(Comparator.comparingInt(Paragraph::order));
        return chosen;
    }

    /** A long paragraph is cut to neighbouring sentences around the best one; of a list or table the best lines stay. */
    private Paragraph shorten(Scored one) {
        Paragraph whole = one.paragraph();
        List<Statement> all = whole.statements();
        if (all.size() <= MOST_OF_ONE) {
            return whole;
        }
        List<Meaning> meanings =
                relevance.meanings(all.stream().map(Statement::text).toList());
        List<Integer> byWorth = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Relevance.of(one.question(), meanings.get(i))))
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
