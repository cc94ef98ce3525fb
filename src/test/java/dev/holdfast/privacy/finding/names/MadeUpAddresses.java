package dev.holdfast.privacy.finding.names;

import java.util.List;
import java.util.Random;

/** Streets and addresses as people of many countries write them, and as forms and databases print them. */
final class MadeUpAddresses {

    private static final List<String> ENGLISH = List.of(
            "Street",
            "Road",
            "Avenue",
            "Lane",
            "Drive",
            "Square",
            "Court",
            "Crescent",
            "Terrace",
            "Close",
            "Way",
            "Boulevard",
            "Hill",
            "Gardens",
            "Grove",
            "St",
            "St.",
            "Rd",
            "Rd.",
            "Ave",
            "Ln",
            "Dr",
            "Blvd",
            "Row",
            "Place",
            "Park",
            "Parkway",
            "Highway",
            "Trail",
            "Circle",
            "Loop",
            "Bridge",
            "Mews",
            "Walk",
            "Quay");
    private static final List<String> ENDINGS = List.of(
            "straße", "strasse", "str.", "weg", "gasse", "allee", "platz", "ring", "damm", "straat", "laan", "weg",
            "plein", "vägen", "gatan", "vej", "gade", "veien", "gata", "katu", "tie", "kuja", "polku", "stræde",
            "iela");
    private static final List<String> BEFORE = List.of(
            "Rue de",
            "rue",
            "Rue du",
            "avenue de",
            "Avenue",
            "Boulevard",
            "Place de la",
            "Chemin des",
            "Calle",
            "Avenida",
            "Avda.",
            "Plaza",
            "Paseo de",
            "Via",
            "Viale",
            "Piazza",
            "Strada",
            "Corso",
            "Rua",
            "Travessa",
            "R.",
            "ul.",
            "Ulica",
            "Aleja",
            "Am",
            "An der",
            "Zum",
            "Im",
            "Auf der",
            "Alte",
            "Neue",
            "Ul.",
            "Str.",
            "Odos",
            "Λεωφόρος");
    private static final List<String> AFTER = List.of(
            "u.",
            "utca",
            "út",
            "tér",
            "köz",
            "kapu",
            "Sokak",
            "Caddesi",
            "ulica",
            "cesta",
            "ulice",
            "náměstí",
            "pst",
            "tänav",
            "g.",
            "iela",
            "Strasse",
            "Straße",
            "Platz",
            "Allee",
            "Bundesstrasse",
            "Plads",
            "Alle");
    private static final List<String> UNITS =
            List.of("Apt. ", "Apt ", "Suite ", "Flat ", "Unit ", "#", "Floor ", "Room ");
    private static final List<String> SEPARATORS = List.of(", ", ", ", "\n", "\n", " ", "\n ", "\n, ", " , ");

    private final MadeUpValues values;

    MadeUpAddresses(MadeUpValues values) {
        this.values = values;
    }

    /** A street with its number on the side where its country has it, or without one. */
    String street(Random random) {
        String name = values.streetName(random);
        String number = number(random);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> number + " " + name + " " + any(ENGLISH, random);
            case 3 -> name + " " + any(ENGLISH, random);
            case 4 -> name + any(ENDINGS, random) + " " + number;
            case 5 -> any(BEFORE, random) + " " + name + (random.nextBoolean() ? " " : ", ") + number;
            case 6 -> number + " " + any(BEFORE, random) + " " + name;
            case 7 -> name + " " + any(AFTER, random) + " " + number + (random.nextBoolean() ? "." : "");
            case 8 -> random.nextBoolean() ? name + " " + number : name + any(ENDINGS, random);
            default -> number + " " + name + any(ENDINGS, random);
        };
    }

    String address(Random random) {
        if (random.nextInt(14) == 0) {
            return box(random);
        }
        String separator = any(SEPARATORS, random);
        String street = street(random);
        // As data made by machines has it: a number before what has one of its own.
        String first = random.nextInt(4) == 0 ? number(random) + " " + street : street;
        String unit = random.nextInt(3) == 0 ? (random.nextBoolean() ? separator : " ") + unit(random) : "";
        if (random.nextInt(8) == 0) {
            return first + unit;
        }
        String town = values.town(random);
        town = random.nextInt(4) == 0 ? town.toUpperCase(java.util.Locale.ROOT) : town;
        String zip = zip(random);
        String country = values.country(random);
        String end = switch (random.nextInt(9)) {
            case 0 -> town;
            case 1 -> zip + " " + town;
            case 2 -> town + " " + zip;
            case 3 -> town + ", " + values.stateCode(random) + " " + zip;
            case 4 -> zip + " " + town + separator + country;
            case 5 -> town + separator + country + " " + zip;
            case 6 -> town + separator + country;
            case 7 -> town + separator + values.stateCode(random) + separator + country + " " + zip;
            default -> town + " " + values.stateCode(random) + (random.nextBoolean() ? " " + zip : "");
        };
        return first + unit + separator + end;
    }

    private String unit(Random random) {
        return any(UNITS, random)
                + (1 + random.nextInt(random.nextBoolean() ? 40 : 999))
                + (random.nextInt(6) == 0 ? "B" : "");
    }

    private String box(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                "PSC " + digits(4, random) + ", Box " + digits(4, random) + "\nAPO A"
                        + any(List.of("A", "E", "P"), random) + " " + digits(5, random);
            case 1 -> "Unit " + digits(4, random) + " Box " + digits(4, random) + "\nDPO AE " + digits(5, random);
            case 2 -> "P.O. Box " + digits(3, random) + ", " + values.town(random) + " " + zip(random);
            default -> "Postfach " + digits(4, random) + ", " + digits(5, random) + " " + values.town(random);
        };
    }

    String number(Random random) {
        int length = random.nextInt(3) == 0 ? 4 : 1 + random.nextInt(3);
        String number = digits(random.nextInt(12) == 0 ? 5 : length, random);
        return switch (random.nextInt(12)) {
            case 0 -> number + (char) ('a' + random.nextInt(5));
            case 1 -> number + "-" + digits(2, random);
            default -> number;
        };
    }

    String zip(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> digits(4, random);
            case 2 -> letter(random) + digit(random) + " " + digit(random) + letter(random) + letter(random);
            case 3 ->
                "" + letter(random) + letter(random) + digits(2, random) + " " + digit(random) + letter(random)
                        + letter(random);
            case 4 ->
                "" + letter(random) + digit(random) + letter(random) + " " + digit(random) + letter(random)
                        + digit(random);
            case 5 -> digits(4, random) + " " + letter(random) + letter(random);
            case 6 -> digits(3, random) + " " + digits(2, random);
            case 7 -> digits(random.nextBoolean() ? 3 : 4, random) + "-" + digits(3, random);
            default -> digits(5, random);
        };
    }

    static String digits(int count, Random random) {
        var digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static int digit(Random random) {
        return random.nextInt(10);
    }

    private static char letter(Random random) {
        return (char) ('A' + random.nextInt(26));
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
