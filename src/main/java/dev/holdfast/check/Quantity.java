package dev.holdfast.check;

import java.util.Set;

/**
 * A number with its meaning, as it stands in a text.
 *
 * @param kind what it is, in words that a finding can use, such as "amount"
 * @param shown the text itself
 * @param keys its value with its unit, in one spelling, such as {@code 25 EUR}; more than one where "1.234" may be
 *     read in two ways
 * @param values its value without the unit
 * @param implied what a source with it also says: a date has a day, a month and a year
 */
record Quantity(String kind, String shown, Set<String> keys, Set<String> values, Set<String> implied) {

    static Quantity measured(String kind, String shown, Set<String> values, String unit) {
        return new Quantity(
                kind,
                shown,
                values.stream().map(value -> (value + " " + unit).strip()).collect(java.util.stream.Collectors.toSet()),
                values,
                Set.of());
    }
}
