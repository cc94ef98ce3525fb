package dev.holdfast.certificate.figures;

/** Where a true value lies with a confidence of 95 in 100; both ends between -1 and 1. */
public record Interval(double low, double high) {

    /** The two-sided 95 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;
}
