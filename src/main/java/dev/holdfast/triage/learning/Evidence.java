package dev.holdfast.triage.learning;

/**
 * What speaks for each topic, before it is weighed.
 *
 * @param scores how far the message lies on each topic's side of its line
 * @param vote what the nearest examples vote for
 */
record Evidence(float[] scores, Neighbours.Vote vote) {

    static Evidence of(Features row, LinearModel lines, Neighbours neighbours) {
        return new Evidence(lines.scores(row), neighbours.vote(row.meaning()));
    }
}
