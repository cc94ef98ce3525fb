package dev.holdfast.certificate.figures;

/**
 * The same cases seen by two models: how many passed with both, with one, with none.
 *
 * @param candidateOnly with the candidate and not with the current model
 * @param currentOnly with the current model and not with the candidate
 */
public record Pairs(int both, int candidateOnly, int currentOnly, int neither) {

    public int all() {
        return both + candidateOnly + currentOnly + neither;
    }

    public Share candidate() {
        return new Share(both + candidateOnly, all());
    }

    public Share current() {
        return new Share(both + currentOnly, all());
    }

    /** The candidate's share less the current model's; below 0 the candidate is worse. */
    public double difference() {
        return candidate().value() - current().value();
    }

    /**
     * Newcombe's square-and-add interval for a difference of paired shares, with the correlation corrected for continuity
     * (Statistics in Medicine 17, 1998, 2635–2650, method 10). It is built of Wilson's intervals of both shares, so it
     * does not shrink to nothing where all cases pass.
     */
    public Interval differenceInterval() {
        if (all() == 0) {
            return new Interval(-1, 1);
        }
        double p = candidate().value();
        double q = current().value();
        var ofP = candidate().interval();
        var ofQ = current().interval();
        double phi = correlation();
        return new Interval(
                difference() - reach(p - ofP.low(), ofQ.high() - q, phi),
                difference() + reach(ofP.high() - p, q - ofQ.low(), phi));
    }

    private static double reach(double one, double other, double phi) {
        return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
    }

    private double correlation() {
        double margins = (double) candidate().some()
                * (currentOnly + neither)
                * (both + currentOnly)
                * (candidateOnly + neither);
        if (margins == 0) {
            return 0;
        }
        double together = (double) both * neither - (double) candidateOnly * currentOnly;
        double corrected = together > 0 ? Math.max(together - all() / 2.0, 0) : together;
        return corrected / Math.sqrt(margins);
    }
}
