package dev.holdfast.certificate.figures;

/**
 * So many out of so many.
 *
 * @param all 0 or more
 */
public record Share(int some, int all) {

    public Share {
        if (some < 0 || some > all) {
            throw new IllegalArgumentException(some + " out of " + all + " is no share");
        }
    }

    /** Between 0 and 1; 0 of nothing. */
    public double value() {
        return all == 0 ? 0 : (double) some / all;
    }

    /**
     * Wilson's score interval, which holds for shares near 0 and 1 and for few cases (Newcombe, Statistics in Medicine 17,
     * 1998, 857–872, method 3).
     */
    public Interval interval() {
        if (all == 0) {
            return new Interval(0, 1);
        }
        double p = value();
        double z2 = Interval.Z * Interval.Z;
        double middle = p + z2 / (2 * all);
        double reach = Interval.Z * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
        double scale = 1 + z2 / all;
        return new Interval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }
}
