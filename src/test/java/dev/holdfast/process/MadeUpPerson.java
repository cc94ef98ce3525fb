package dev.holdfast.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import net.datafaker.providers.base.Finance.CreditCardType;

/** Somebody who does not exist, with a message that holds as much about them as a message can. */
record MadeUpPerson(
        String number,
        String givenName,
        String familyName,
        String email,
        String phone,
        String street,
        String postalCode,
        String city,
        String message,
        List<String> values) {

    private static final List<Locale> CULTURES = List.of(
            Locale.UK,
            Locale.GERMANY,
            Locale.FRANCE,
            Locale.US,
            Locale.of("pl"),
            Locale.of("es"),
            Locale.of("it"),
            Locale.of("tr"),
            Locale.of("sv"),
            Locale.of("nl"),
            Locale.of("ru"),
            Locale.of("vi"),
            Locale.of("ja"),
            Locale.of("zh", "CN"));

    private static final List<String> TOPICS = List.of(
            "My card was declined and the chip does not work any more. What can I do?",
            "There is a payment of 84.20 euro on my card that I do not recognise.",
            "Which exchange rate do you use when I pay abroad?",
            "How long does a transfer to another bank take?");

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin} .'’-]+");

    /** The n-th of them; the same with each call. */
    static MadeUpPerson number(int n) {
        var random = new Random(20261125L + n);
        var culture = CULTURES.get(n % CULTURES.size());
        var faker = new Faker(culture, random);
        var ascii = new Faker(Locale.UK, random);
        var given = faker.name().firstName();
        var family = faker.name().lastName();
        var email = "post." + ascii.regexify("[a-z]{9}") + n + "@example.org";
        var phone = "+44 20 7946 0" + (100 + n % 900);
        var street = (1 + random.nextInt(90)) + " " + ascii.regexify("[A-Z][a-z]{7}") + " Street";
        var card = grouped(ascii.finance().creditCard(CreditCardType.VISA).replaceAll("\\D", ""), random);
        var iban = grouped(ascii.finance().iban(random.nextBoolean() ? "DE" : "GB"), random);
        var values = new ArrayList<>(List.of(given + " " + family, email, phone, street, card, iban));
        var misspelt = misspelt(family, random);
        var text = new StringBuilder("Hello,\nthis is " + given + (n % 3 == 0 ? "\n" : " ") + family + ". "
                + TOPICS.get(n % TOPICS.size()) + "\nMy card is " + card + ", my account " + iban + ".\n"
                + "Write to " + (n % 2 == 0 ? email : email.toUpperCase(Locale.ROOT)) + " or call "
                + (n % 4 == 0 ? phone.replace(" ", "") : phone) + ", I live at "
                + (n % 5 == 0 ? street.replaceFirst(" ", "\n") : street) + ".");
        if (!misspelt.equals(family)) {
            values.add(given + " " + misspelt);
            text.append("\nKind regards, ").append(given).append(' ').append(misspelt);
        }
        return new MadeUpPerson(
                "P-" + n,
                given,
                family,
                email,
                phone,
                street,
                "BS1 4QA",
                "Bristol",
                text.toString(),
                List.copyOf(values));
    }

    /** In groups of four, some of them on a new line. */
    private static String grouped(String characters, Random random) {
        var groups = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                groups.append(i == 8 && random.nextInt(3) == 0 ? "\n" : " ");
            }
            groups.append(characters.charAt(i));
        }
        return groups.toString();
    }

    /** Two letters in the middle change places, in names long enough to be known again. */
    private static String misspelt(String name, Random random) {
        if (name.length() < 7 || !LATIN.matcher(name).matches()) {
            return name;
        }
        int at = 2 + random.nextInt(name.length() - 4);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    /** Without the values: what is printed must not hold them. */
    @Override
    public String toString() {
        return "MadeUpPerson[" + number + "]";
    }
}
