package dev.holdfast.model.extractive;

import dev.holdfast.model.extractive.Relevance.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Orders the paragraphs of a prompt by how well they answer each question of its message. */
final class Ranking {

    /** Below this the knowledge base has nothing to say. Found with the messages of ExtractiveReplyTest. */
    static final double NEAR_ENOUGH = 0.70;

    /** How much less near the rest of a document may be whose best paragraph is near enough. */
    private static final double COMPANION = 0.10;

    /** A question such as "How long does it take?" says little without the rest of the message. */
    private static final double WEIGHT_OF_WHOLE = 0.5;

    /** A reviewer's guidance says by itself what is missing. */
    private static final double WEIGHT_OF_WHOLE_FOR_GUIDANCE = 0.2;

    private static final double WEIGHT_OF_RANK = 0.03;

    /** A paragraph of few words is near to everything that its headings are near to. */
    private static final int SHORT = 80;

    private static final double WEIGHT_OF_SHORT = 0.04;
    private static final double HANGING = 0.04;
    private static final Pattern HANGS_ON_WHAT_WENT_BEFORE = Pattern.compile(
            "^(otherwise|after that|in this case|this|these|those|they|it|you can also|example)\\b.*|.*\\balso\\b.{0,80}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Relevance relevance;

    Ranking(Relevance relevance) {
        this.relevance = relevance;
    }

    record Scored(Paragraph paragraph, Meaning question, double score) {}

    /** One list a question whose best paragraph is near enough, best first. */
    List<List<Scored>> of(Prompt prompt) {
        List<Paragraph> paragraphs = PassageReader.read(prompt.passages(), prompt.isForStaff());
        var whole = relevance.meanings(List.of(Questions.whole(prompt))).getFirst();
        var meanings =
                relevance.meanings(paragraphs.stream().map(Paragraph::inContext).toList());
        var weights = new WordWeights(meanings);
        List<Wanted> wanted = new ArrayList<>();
        if (!prompt.guidance().isBlank()) {
            wanted.add(new Wanted(
                    relevance.meanings(List.of(prompt.guidance())).getFirst(), WEIGHT_OF_WHOLE_FOR_GUIDANCE));
        }
        relevance.meanings(Questions.of(prompt)).forEach(one -> wanted.add(new Wanted(one, WEIGHT_OF_WHOLE)));
        if (wanted.isEmpty()) {
            wanted.add(new Wanted(whole, 1));
        }
        return wanted.stream()
                .map(one -> IntStream.range(0, paragraphs.size())
                        .mapToObj(i -> new Scored(
                                paragraphs.get(i),
                                one.question(),
                                one.weightOfWhole() * Relevance.of(whole, meanings.get(i), weights)
                                        + (1 - one.weightOfWhole())
                                                * Relevance.of(one.question(), meanings.get(i), weights)
                                        - misfit(paragraphs.get(i))))
                        .filter(scored -> scored.score() >= NEAR_ENOUGH - COMPANION)
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .toList())
                .filter(ranked -> !ranked.isEmpty() && ranked.getFirst().score() >= NEAR_ENOUGH)
                .toList();
    }

    private record Wanted(Meaning question, double weightOfWhole) {}

    private static double misfit(Paragraph paragraph) {
        String start = paragraph.statements().getFirst().text();
        return (HANGS_ON_WHAT_WENT_BEFORE.matcher(start).matches() ? HANGING : 0)
                + (paragraph.text().length() < SHORT ? WEIGHT_OF_SHORT : 0)
                + WEIGHT_OF_RANK * Math.min(paragraph.rank(), 5) / 5;
    }
}
