package dev.holdfast.privacy.finding.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.datafaker.Faker;

/** What the slots of the sentences are filled with. */
final class MadeUpValues {

    private static final List<String> CODES = List.of(
            "CA", "NY", "TX", "FL", "OH", "PA", "CO", "WA", "MA", "GA", "MI", "IL", "AZ", "OR", "NV", "ON", "QC", "BC",
            "AB", "NSW", "VIC", "QLD", "WA", "SP", "RJ", "MG", "NO", "SK", "nan", "BE", "ZH", "MI", "RM", "TO");
    private static final List<String> SUFFIXES = List.of(" Jr.", " Jr", " Sr.", " II", " III", " IV", " MD", " PhD");
    private static final List<String> PARTICLES =
            List.of("van ", "von ", "de ", "de la ", "van der ", "di ", "Al ", "El ", "Mc", "O'");
    private static final List<String> COMPANIES = List.of(
            "Inc",
            "Inc.",
            "Ltd",
            "Ltd.",
            "LLC",
            "PLC",
            "Corp",
            "Group",
            "GmbH",
            "AG",
            "Holdings",
            "Partners",
            "Bank",
            "Insurance",
            "Systems",
            "Labs",
            "Technologies",
            "Services",
            "Solutions",
            "Associates",
            "Capital",
            "Media",
            "Records",
            "Foundation",
            "University",
            "Hospital",
            "Clinic",
            "Airlines",
            "Energy",
            "Foods",
            "Motors");

    final Locales locales = new Locales();
    final Faker faker = new Faker(Locale.ENGLISH, new Random(17));
    private final List<String> towns = lines("places.txt");
    private final List<String> words =
            lines("words.txt").stream().filter(word -> word.length() > 3).toList();
    private final List<String> countries;
    private final List<Syllables> madeUp = new ArrayList<>();
    private final Syllables madeUpTowns;

    MadeUpValues() {
        countries = Lists.Countries.names().limit(1_000).distinct().toList();
        for (var locale : locales.all()) {
            var all = new ArrayList<String>(locale.given());
            all.addAll(locale.family());
            madeUp.add(new Syllables(all));
        }
        madeUpTowns =
                new Syllables(towns.stream().filter(town -> !town.contains(" ")).toList());
    }

    String given(Random random) {
        return random.nextInt(4) == 0 ? made(random) : any(locales.any(random).given(), random);
    }

    String family(Random random) {
        String name =
                random.nextInt(4) == 0 ? made(random) : any(locales.any(random).family(), random);
        return random.nextInt(25) == 0 ? any(PARTICLES, random) + name : name;
    }

    String person(Random random) {
        var locale = locales.any(random);
        boolean isMade = random.nextInt(5) == 0;
        String given = isMade ? made(random) : any(locale.given(), random);
        String family = isMade || random.nextInt(5) == 0 ? family(random) : any(locale.family(), random);
        String person = switch (random.nextInt(24)) {
            case 0, 1 -> given + " " + (char) ('A' + random.nextInt(26)) + ". " + family;
            case 2, 3 -> given + " " + (char) ('A' + random.nextInt(26)) + " " + family;
            case 4 -> given + " " + given(random) + " " + family;
            case 5 -> given + " " + family + "-" + family(random);
            case 6 -> (char) ('A' + random.nextInt(26)) + ". " + family;
            case 7 -> given + "-" + given(random) + " " + family;
            case 8 -> given + " " + family + any(SUFFIXES, random);
            case 9 -> given + " " + family + " " + family(random);
            case 10, 11 -> given;
            default -> given + " " + family;
        };
        return switch (random.nextInt(30)) {
            case 0 -> person.toUpperCase(Locale.ROOT);
            case 1 -> person.toLowerCase(Locale.ROOT);
            default -> person;
        };
    }

    String town(Random random) {
        String town = switch (random.nextInt(6)) {
            case 0 -> madeUpTowns.word(random);
            case 1 -> {
                var own = locales.any(random).towns();
                yield own.isEmpty() ? any(towns, random) : any(own, random);
            }
            default -> any(towns, random);
        };
        return capitalised(town);
    }

    String place(Random random) {
        String place = random.nextInt(10) < 3 ? country(random) : town(random);
        return switch (random.nextInt(14)) {
            case 0, 1 -> place.toUpperCase(Locale.ROOT);
            case 2 -> place.toLowerCase(Locale.ROOT);
            case 3 -> town(random) + ", " + (random.nextBoolean() ? country(random) : stateCode(random));
            default -> place;
        };
    }

    String country(Random random) {
        return any(countries, random);
    }

    String stateCode(Random random) {
        return any(CODES, random);
    }

    String streetName(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> capitalised(any(words, random));
            case 2 -> capitalised(any(words, random)) + " " + capitalised(any(words, random));
            case 3 -> town(random);
            case 4 -> given(random) + " " + family(random);
            case 5 -> made(random);
            default -> family(random);
        };
    }

    String organisation(Random random) {
        String organisation = switch (random.nextInt(12)) {
            case 0 -> family(random) + ", " + family(random) + " and " + family(random);
            case 1 -> family(random) + "-" + family(random);
            case 2 -> family(random) + " " + any(COMPANIES, random);
            case 3, 4 -> capitalised(any(words, random)) + " " + any(COMPANIES, random);
            case 5 ->
                capitalised(any(words, random)) + " " + capitalised(any(words, random)) + " " + any(COMPANIES, random);
            case 6 -> family(random) + " & " + family(random);
            case 7 ->
                capitalised(any(words, random))
                        + capitalised(any(words, random)).toLowerCase(Locale.ROOT);
            case 8 -> capitalised(any(words, random)) + " " + capitalised(any(words, random));
            case 9 ->
                capitalised(word(random)) + any(List.of("ly", "io", "ify", "ex", "net", "soft", "tech", "ium"), random);
            case 10 -> family(random) + " " + capitalised(any(words, random)) + " " + any(COMPANIES, random);
            default -> faker.company().name();
        };
        return random.nextInt(30) == 0 ? organisation.toLowerCase(Locale.ROOT) : organisation;
    }

    String word(Random random) {
        return any(words, random);
    }

    String made(Random random) {
        return any(madeUp, random).word(random);
    }

    static String capitalised(String words) {
        var capitalised = new StringBuilder();
        for (String word : words.split(" ")) {
            capitalised.append(capitalised.isEmpty() ? "" : " ");
            boolean isSmall = word.length() <= 2 && !capitalised.isEmpty();
            capitalised.append(isSmall ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return capitalised.toString();
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> lines(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MadeUpValues.class.getResourceAsStream("/privacy/lists/" + name), name),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
