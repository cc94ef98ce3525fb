package dev.holdfast.triage.learning;

import java.util.List;

/**
 * Turns evidence into probabilities that can be believed: of the messages with confidence 0.8, eight in ten are right.
 * The two weights, of the lines and of the neighbours, are those under which held-back examples are most likely
 * (a logistic regression with two coefficients, found by Newton's method).
 *
 * @param ofLines the weight of the lines' scores
 * @param ofNeighbours the weight of the logarithm of the neighbours' vote
 * @param familiar the similarity to its nearest example from which a message is as known as any: what 95 in 100
 *     held-back examples reach, but no more than unrelated sentences can reach with the embeddings in use
 */
record Calibration(double ofLines, double ofNeighbours, double familiar) {

    private static final int STEPS = 25;

    /** Keeps a tiny set of examples that is told apart without a mistake from making everything certain. */
    private static final double RESTRAINT = 1e-3;

    /**
     * How far below {@code familiar} a message has to lie for all confidence to be gone. Measured: of messages about
     * other things altogether, nearly all lie so low; of messages about known topics, long ones too, nearly none.
     */
    private static final double FADING = 0.1;

    private static final double UNFAMILIAR_SHARE = 0.05;

    /** With bge-small-en-v1.5 unrelated sentences of daily life reach about 0.70. */
    private static final double NEVER_UNRELATED = 0.72;

    /** Keeps the order of the guesses for a message that no example is near to. */
    private static final double LEAST_FAMILIARITY = 0.01;

    static Calibration fit(List<Evidence> heldBack, int[] labels) {
        double lines = 4;
        double neighbours = 0.5;
        for (int step = 0; step < STEPS; step++) {
            double slopeLines = RESTRAINT * lines;
            double slopeNeighbours = RESTRAINT * neighbours;
            double bendLines = RESTRAINT;
            double bendNeighbours = RESTRAINT;
            double bendBoth = 0;
            for (int row = 0; row < labels.length; row++) {
                Evidence evidence = heldBack.get(row);
                double[] p = weigh(evidence, lines, neighbours);
                double meanScore = 0;
                double meanVote = 0;
                double squareScore = 0;
                double squareVote = 0;
                double product = 0;
                for (int topic = 0; topic < p.length; topic++) {
                    double score = evidence.scores()[topic];
                    double vote = Math.log(evidence.vote().shares()[topic]);
                    meanScore += p[topic] * score;
                    meanVote += p[topic] * vote;
                    squareScore += p[topic] * score * score;
                    squareVote += p[topic] * vote * vote;
                    product += p[topic] * score * vote;
                }
                slopeLines += (meanScore - evidence.scores()[labels[row]]) / labels.length;
                slopeNeighbours += (meanVote - Math.log(evidence.vote().shares()[labels[row]])) / labels.length;
                bendLines += (squareScore - meanScore * meanScore) / labels.length;
                bendNeighbours += (squareVote - meanVote * meanVote) / labels.length;
                bendBoth += (product - meanScore * meanVote) / labels.length;
            }
            double determinant = bendLines * bendNeighbours - bendBoth * bendBoth;
            double stepLines = (bendNeighbours * slopeLines - bendBoth * slopeNeighbours) / determinant;
            double stepNeighbours = (bendLines * slopeNeighbours - bendBoth * slopeLines) / determinant;
            double shorter = Math.min(1, 2 / (Math.abs(stepLines) + Math.abs(stepNeighbours)));
            lines = Math.max(0.1, lines - shorter * stepLines);
            neighbours = Math.max(0, neighbours - shorter * stepNeighbours);
        }
        return new Calibration(lines, neighbours, familiar(heldBack));
    }

    /** The probability of each topic; together 1, or less for a message unlike every example. */
    double[] probabilities(Evidence evidence) {
        double[] p = weigh(evidence, ofLines, ofNeighbours);
        double missing = Math.max(0, familiar - evidence.vote().similarity());
        double familiarity = Math.max(LEAST_FAMILIARITY, 1 - missing / FADING);
        for (int topic = 0; topic < p.length; topic++) {
            p[topic] *= familiarity;
        }
        return p;
    }

    private static double[] weigh(Evidence evidence, double lines, double neighbours) {
        var p = new double[evidence.scores().length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int topic = 0; topic < p.length; topic++) {
            p[topic] = lines * evidence.scores()[topic]
                    + neighbours * Math.log(evidence.vote().shares()[topic]);
            highest = Math.max(highest, p[topic]);
        }
        double sum = 0;
        for (int topic = 0; topic < p.length; topic++) {
            p[topic] = Math.exp(p[topic] - highest);
            sum += p[topic];
        }
        for (int topic = 0; topic < p.length; topic++) {
            p[topic] /= sum;
        }
        return p;
    }

    private static double familiar(List<Evidence> heldBack) {
        double[] sorted = heldBack.stream()
                .mapToDouble(evidence -> evidence.vote().similarity())
                .sorted()
                .toArray();
        return Math.min(NEVER_UNRELATED, sorted[(int) (sorted.length * UNFAMILIAR_SHARE)]);
    }
}
