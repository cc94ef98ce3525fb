package dev.holdfast.model.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Money in millionths of a euro: tokens times the price of a million of them in euros, without any rounding that adds
 * up.
 */
public record Money(long micros) implements Comparable<Money> {

    public static final String CURRENCY = "EUR";
    private static final long MICROS_A_CENT = 10_000;

    public static Money ofCents(long cents) {
        return new Money(Math.multiplyExact(cents, MICROS_A_CENT));
    }

    public static Money ofEuros(BigDecimal euros) {
        return new Money(euros.movePointRight(6).setScale(0, RoundingMode.DOWN).longValueExact());
    }

    /** The price of tokens, rounded up to a millionth of a euro. */
    public static Money ofTokens(long tokens, BigDecimal eurosPerMillion) {
        return new Money(eurosPerMillion
                .multiply(BigDecimal.valueOf(tokens))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    /** Cents, rounded up. */
    public long cents() {
        return Math.ceilDiv(micros, MICROS_A_CENT);
    }

    public BigDecimal euros() {
        return BigDecimal.valueOf(micros, 6);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    /** For people, such as {@code 1.25 euros}. */
    @Override
    public String toString() {
        var digits = micros != 0 && Math.abs(micros) < MICROS_A_CENT ? 6 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f euros", euros());
    }
}
