package dev.holdfast.privacy.finding.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.datafaker.Faker;
import net.datafaker.providers.base.Finance.CreditCardType;

/** Texts that nobody wrote, with the names in them: patterns of sentences with everything else filled in. */
final class MadeUpTexts {

    private static final List<String> NOUNS = List.of(
            "card",
            "account",
            "payment",
            "transfer",
            "invoice",
            "order",
            "loan",
            "phone",
            "contract",
            "statement",
            "refund",
            "letter",
            "parcel",
            "ticket",
            "password",
            "song",
            "film",
            "book",
            "house",
            "garden",
            "car",
            "team",
            "city",
            "company",
            "story",
            "school",
            "record",
            "concert",
            "restaurant",
            "meeting",
            "project",
            "report",
            "voice",
            "guitar",
            "album",
            "winner",
            "journey",
            "family",
            "problem",
            "answer",
            "question",
            "idea",
            "law");
    private static final List<String> ADJECTIVES = List.of(
            "late",
            "wrong",
            "blocked",
            "good",
            "bad",
            "great",
            "expensive",
            "cheap",
            "new",
            "old",
            "beautiful",
            "broken",
            "famous",
            "missing",
            "closed",
            "open",
            "correct",
            "small",
            "large",
            "popular",
            "terrible",
            "perfect");
    private static final List<String> NATIONS = List.of(
            "German",
            "French",
            "Spanish",
            "Italian",
            "Polish",
            "Dutch",
            "Swedish",
            "Danish",
            "Turkish",
            "Greek",
            "American",
            "British",
            "Irish",
            "Canadian",
            "Chinese",
            "Japanese",
            "Russian",
            "Norwegian",
            "Finnish",
            "Czech",
            "Hungarian",
            "Mexican",
            "Brazilian",
            "Indian",
            "Egyptian",
            "Moroccan",
            "Cuban",
            "Korean",
            "Thai",
            "Austrian",
            "Swiss",
            "Belgian",
            "Croatian",
            "Estonian",
            "Icelandic",
            "Welsh",
            "Scottish",
            "european",
            "african",
            "asian");
    private static final List<String> ACRONYMS = List.of(
            "PIN", "TAN", "SWIFT", "CSV", "SIM", "ETF", "ATM", "PDF", "VAT", "SEPA", "FAQ", "CEO", "NFC", "OTP", "SMS",
            "ID", "IBAN", "BIC", "APR", "GDPR", "HR", "IT", "TV", "DIY", "VPN", "QR", "ASAP", "FYI", "PC", "CV", "HTML",
            "JSON");
    private static final List<String> RELATIONS = List.of(
            "wife",
            "husband",
            "son",
            "daughter",
            "brother",
            "sister",
            "mother",
            "father",
            "friend",
            "boss",
            "neighbour");
    private static final List<String> VERBS = List.of(
            "send", "cancel", "open", "close", "change", "check", "lose", "find", "buy", "sell", "block", "see", "read",
            "call", "ask", "help", "pay", "return", "watch", "follow", "carry", "build", "leave", "trust", "answer");

    private final List<String> patterns = patterns();
    private final MadeUpValues values = new MadeUpValues();
    private final MadeUpAddresses addresses = new MadeUpAddresses(values);
    private final Random random;
    private final Faker faker;

    MadeUpTexts(long seed) {
        random = new Random(seed);
        faker = new Faker(Locale.ENGLISH, new Random(seed));
    }

    /** A text with the stretches that name something, in the order of the text. */
    record Text(String text, List<Named> names) {}

    record Named(String kind, int start, int end) {}

    Text next() {
        var text = new StringBuilder();
        var names = new ArrayList<Named>();
        int sentences = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
        for (int i = 0; i < sentences; i++) {
            text.append(text.isEmpty() ? "" : random.nextInt(4) == 0 ? "\n" : " ");
            expand(choose(patterns.get(random.nextInt(patterns.size()))), text, names);
        }
        return switch (random.nextInt(32)) {
            case 0, 1, 3 -> inSmallLetters(text, names);
            case 2, 4 -> withMarks(text.toString(), names);
            default -> new Text(text.toString(), names);
        };
    }

    /** As replies quote what they answer: with a mark before each line. */
    private Text withMarks(String text, List<Named> names) {
        String mark = any(List.of("> ", "> ", ">> ", "| ", "* ", "- ", "? ", "# ", ": "));
        var marked = new StringBuilder(mark);
        var moved = new ArrayList<Named>();
        for (int at = 0, next = 0; at < text.length(); at++) {
            while (next < names.size() && names.get(next).start() == at) {
                var name = names.get(next++);
                String inside = text.substring(name.start(), name.end());
                int start = marked.length();
                if (inside.contains("\n")) {
                    // Each line of an address is one of its own then.
                    for (String line : inside.split("\n", -1)) {
                        int from = marked.length();
                        marked.append(line);
                        if (!line.isBlank()) {
                            moved.add(new Named(name.kind(), from, marked.length()));
                        }
                        marked.append("\n").append(mark);
                    }
                    marked.setLength(marked.length() - mark.length() - 1);
                } else {
                    marked.append(inside);
                    moved.add(new Named(name.kind(), start, marked.length()));
                }
                at = name.end();
            }
            if (at < text.length()) {
                marked.append(text.charAt(at));
                if (text.charAt(at) == '\n') {
                    marked.append(mark);
                }
            }
        }
        return new Text(marked.toString(), moved);
    }

    private static Text inSmallLetters(StringBuilder text, List<Named> names) {
        String small = text.toString().toLowerCase(Locale.ROOT);
        return small.length() == text.length() ? new Text(small, names) : new Text(text.toString(), names);
    }

    /** One of the choices in each pair of brackets; brackets do not nest. */
    private String choose(String pattern) {
        var chosen = new StringBuilder();
        for (int at = 0; at < pattern.length(); ) {
            int open = pattern.indexOf('(', at);
            int close = pattern.indexOf(')', at);
            if (open < 0) {
                return chosen.append(pattern.substring(at)).toString();
            }
            String inside = pattern.substring(open + 1, close);
            chosen.append(pattern, at, open);
            String[] choices = inside.split("\\|", -1);
            chosen.append(choices.length == 1 ? "(" + inside + ")" : choices[random.nextInt(choices.length)]);
            at = close + 1;
        }
        return chosen.toString();
    }

    private void expand(String pattern, StringBuilder text, List<Named> names) {
        for (int at = 0; at < pattern.length(); ) {
            int open = pattern.indexOf('{', at);
            if (open < 0) {
                text.append(pattern.substring(at));
                return;
            }
            text.append(pattern, at, open);
            int close = pattern.indexOf('}', open);
            fill(pattern.substring(open + 1, close), text, names);
            at = close + 1;
        }
    }

    private void fill(String slot, StringBuilder text, List<Named> names) {
        switch (slot) {
            case "person" -> name("PERSON", values.person(random), text, names);
            case "personLower" -> name("PERSON", values.person(random).toLowerCase(Locale.ROOT), text, names);
            case "first" -> name("PERSON", values.given(random), text, names);
            case "last" -> name("PERSON", values.family(random), text, names);
            case "place" -> places(values.place(random), text, names);
            case "placeLower" -> places(values.place(random).toLowerCase(Locale.ROOT), text, names);
            case "country" -> name("PLACE", values.country(random), text, names);
            case "address" -> name("ADDRESS", addresses.address(random), text, names);
            case "addressLower" -> name("ADDRESS", addresses.address(random).toLowerCase(Locale.ROOT), text, names);
            case "street" -> name("ADDRESS", addresses.street(random), text, names);
            case "zip" -> name("ADDRESS", addresses.zip(random), text, names);
            case "stateCode" -> name("PLACE", values.stateCode(random), text, names);
            case "org" -> name("ORGANISATION", values.organisation(random), text, names);
            case "Title" -> name("ORGANISATION", title(), text, names);
            default -> text.append(plain(slot));
        }
    }

    private static void name(String kind, String value, StringBuilder text, List<Named> names) {
        names.add(new Named(kind, text.length(), text.length() + value.length()));
        text.append(value);
    }

    /** "Bern, Switzerland" is two places. */
    private static void places(String value, StringBuilder text, List<Named> names) {
        int comma = value.indexOf(", ");
        if (comma < 0) {
            name("PLACE", value, text, names);
        } else {
            name("PLACE", value.substring(0, comma), text, names);
            text.append(", ");
            name("PLACE", value.substring(comma + 2), text, names);
        }
    }

    private String plain(String slot) {
        return switch (slot) {
            case "clause" -> clause();
            case "Clause" -> sentence();
            case "thing" -> thing();
            case "noun" -> noun();
            case "Noun" -> MadeUpValues.capitalised(noun());
            case "NOUN" -> noun().toUpperCase(Locale.ROOT);
            case "adj" -> adjective();
            case "ADJ" -> adjective().toUpperCase(Locale.ROOT);
            case "verb" -> any(VERBS);
            case "VERB" -> any(VERBS).toUpperCase(Locale.ROOT);
            case "verbs" -> faker.verb().simplePresent();
            case "verbed" -> faker.verb().past();
            case "verbing" -> faker.verb().ingForm();
            case "job" ->
                random.nextBoolean() ? faker.job().title() : faker.job().title().toLowerCase(Locale.ROOT);
            case "Job" -> faker.job().title();
            case "aJob" -> "a " + faker.job().title().toLowerCase(Locale.ROOT);
            case "relation" -> any(RELATIONS);
            case "title" ->
                any(List.of("Mr. ", "Mrs. ", "Ms. ", "Dr. ", "Mr ", "Mrs ", "Ms ", "Dr ", "Miss ", "Prof. ", "", ""));
            case "nat" -> random.nextBoolean() ? any(NATIONS) : faker.nation().nationality();
            case "acronym" -> any(ACRONYMS);
            case "sum" -> sum();
            case "digit" -> String.valueOf(2 + random.nextInt(18));
            case "age" -> String.valueOf(1 + random.nextInt(95));
            case "year" -> String.valueOf(1930 + random.nextInt(96));
            case "month" ->
                any(List.of(
                        "January",
                        "February",
                        "March",
                        "April",
                        "May",
                        "June",
                        "July",
                        "August",
                        "September",
                        "October",
                        "November",
                        "December"));
            case "weekday" ->
                any(List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));
            case "date" -> date();
            case "time" -> random.nextInt(24) + ":" + (10 + random.nextInt(50)) + (random.nextInt(4) == 0 ? ":30" : "");
            case "amount" -> any(List.of("£", "€", "$", "")) + faker.commerce().price();
            case "number" ->
                any(List.of("", "", "K-", "A", "RF-")) + MadeUpAddresses.digits(4 + random.nextInt(9), random);
            case "phone" -> faker.phoneNumber().phoneNumber();
            case "email" -> faker.internet().emailAddress();
            case "url" -> "https://www." + faker.internet().domainName() + any(List.of("", "/", "/help"));
            case "card" -> faker.finance().creditCard(CreditCardType.VISA).replace("-", any(List.of("", " ", "-")));
            case "iban" -> faker.finance().iban(any(List.of("DE", "GB", "FR", "ES", "NL")));
            default -> throw new IllegalArgumentException("sentences.txt has a slot that nothing fills: " + slot);
        };
    }

    private String sum() {
        String digits = String.format(
                Locale.ROOT,
                random.nextBoolean() ? "%,d" : "%d",
                1 + random.nextInt(random.nextBoolean() ? 900 : 90_000));
        return switch (random.nextInt(5)) {
            case 0 -> digits;
            case 1 -> any(List.of("EUR ", "GBP ", "USD ", "CHF ")) + digits;
            case 2 -> digits + any(List.of(" percent", "%", " per day", " times", " points", " months"));
            default -> digits + any(List.of(" euros", " euro", " pounds", " dollars", " EUR", "€", " quid"));
        };
    }

    private String clause() {
        return switch (random.nextInt(5)) {
            case 0 -> "the " + noun() + " " + faker.verb().past() + " the " + adjective() + " " + noun();
            case 1 -> "I " + faker.verb().past() + " " + thing();
            case 2 -> "we " + any(VERBS) + " " + thing() + " for the " + noun();
            case 3 -> "it is " + adjective() + " to " + any(VERBS) + " " + thing();
            default ->
                values.word(random) + " " + values.word(random) + " the " + noun() + " of " + values.word(random) + " "
                        + values.word(random);
        };
    }

    private String sentence() {
        String clause = clause();
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }

    private String thing() {
        return any(List.of("the", "my", "a", "your", "his", "this")) + " "
                + (random.nextInt(3) == 0 ? adjective() + " " : "") + noun();
    }

    private String noun() {
        return random.nextInt(3) == 0 ? values.word(random) : any(NOUNS);
    }

    private String adjective() {
        return random.nextInt(3) == 0 ? values.word(random) : any(ADJECTIVES);
    }

    private String title() {
        int length = 2 + random.nextInt(3);
        var title = new StringBuilder(random.nextInt(4) == 0 ? "The" : "");
        for (int i = 0; i < length; i++) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(MadeUpValues.capitalised(random.nextInt(3) == 0 ? any(NOUNS) : values.word(random)));
        }
        return title.toString();
    }

    private String date() {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1930 + random.nextInt(96);
        return switch (random.nextInt(6)) {
            case 0 -> day + "/" + month + "/" + year;
            case 1 -> day + "." + month + "." + year;
            case 2 -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
            case 3 -> plain("month") + " " + day + ", " + year;
            case 4 -> String.format(Locale.ROOT, "%d-%02d-%02d %s:15", year, month, day, plain("time"));
            default -> day + " " + plain("month") + " " + year;
        };
    }

    private String any(List<String> choices) {
        return MadeUpValues.any(choices, random);
    }

    private static List<String> patterns() {
        try (InputStream file =
                Objects.requireNonNull(MadeUpTexts.class.getResourceAsStream("/privacy/sentences.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
