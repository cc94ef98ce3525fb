package dev.holdfast.privacy.finding.known;

import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.KnownDataFinder;
import dev.holdfast.privacy.finding.Span;
import dev.holdfast.privacy.finding.format.PhoneNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Street, postal code, e-mail and phone of the case's own customer, however they are written. */
@Component
final class CustomerContacts implements KnownDataFinder {

    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+\\s?\\p{L}?(?![\\p{L}\\p{N}])");
    private static final int SHORTEST_STREET = 6;
    private static final int SHORTEST_CITY = 4;
    private static final int SHORTEST_POSTAL_CODE = 4;

    private final PhoneNumbers phoneNumbers;

    CustomerContacts(PhoneNumbers phoneNumbers) {
        this.phoneNumbers = phoneNumbers;
    }

    @Override
    public List<Span> find(String text, Customer customer) {
        var search = new Search(text);
        searchStreet(search, orEmpty(customer.street()));
        searchPostalCode(search, orEmpty(customer.postalCode()), orEmpty(customer.city()));
        searchCity(search, orEmpty(customer.city()));
        searchEmail(search, orEmpty(customer.email()));
        searchPhone(search, orEmpty(customer.phone()));
        return search.finds;
    }

    private static void searchStreet(Search search, String street) {
        if (isBlank(street)) {
            return;
        }
        search.address(Spelling.ofAddress(street), street);
        Matcher number = HOUSE_NUMBER.matcher(street);
        String name = number.replaceFirst("").replaceAll("^[\\s,]+|[\\s,]+$", "");
        if (name.length() >= SHORTEST_STREET && !name.equals(street)) {
            String house = number.reset().find() ? Spelling.ofCode(number.group(), " ", 1) : "";
            String words = Spelling.ofAddress(name);
            search.address(house + "[ \\n,.]{1,3}" + words, street);
            search.address(words + "\\.?[ \\n,]{0,3}" + house, street);
            search.address(words, name);
        }
    }

    private static void searchPostalCode(Search search, String postalCode, String city) {
        if (isBlank(postalCode)) {
            return;
        }
        String code = Spelling.ofCode(postalCode, " -", 1);
        if (!isBlank(city)) {
            String town = Spelling.ofAddress(city);
            search.address(code + "[ \\n,.]{1,3}" + town, postalCode + " " + city);
            search.address(town + "[ \\n,.]{1,3}" + code, city + " " + postalCode);
        }
        if (postalCode.length() >= SHORTEST_POSTAL_CODE) {
            search.address(code, postalCode);
        }
    }

    private static void searchCity(Search search, String city) {
        if (city.length() >= SHORTEST_CITY && !CommonWords.contain(city)) {
            search.add(Spelling.ofAddress(city), FindingType.PLACE, Folded.textOf(city), city);
        }
    }

    private static void searchEmail(Search search, String email) {
        if (!isBlank(email)) {
            search.add(spellingOfEmail(email), FindingType.EMAIL, email.toLowerCase(Locale.ROOT), email);
        }
    }

    private static String spellingOfEmail(String email) {
        String letters = Folded.textOf(email);
        var spelling = new StringBuilder();
        letters.codePoints().forEach(letter -> {
            switch (letter) {
                case '@' -> spelling.append(" {0,2}(?:@|[(\\[{] ?at ?[)\\]}]| at ) {0,2}");
                case '.' -> spelling.append(" {0,2}(?:\\.|[(\\[{] ?dot ?[)\\]}]| dot ) {0,2}");
                default -> spelling.append(Pattern.quote(Character.toString(letter)));
            }
        });
        return spelling.toString();
    }

    private void searchPhone(Search search, String phone) {
        phoneNumbers.read(phone).ifPresent(number -> {
            String national = PhoneNumbers.LIBRARY.getNationalSignificantNumber(number);
            String between = " \\n./()-";
            String prefix = "(?:(?:\\+|00) ?" + Spelling.ofCode("" + number.getCountryCode(), between, 1) + "["
                    + between + "]{0,3})?(?:\\(?0\\)?[" + between + "]{0,2})?";
            search.add(
                    prefix + Spelling.ofCode(national, between, 3), FindingType.PHONE, PhoneNumbers.key(number), phone);
        });
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static boolean isBlank(String value) {
        return value.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static final class Search {

        private final Folded folded;
        private final List<Span> finds = new ArrayList<>();

        Search(String text) {
            this.folded = Folded.of(text);
        }

        void address(String spelling, String value) {
            add(spelling, FindingType.ADDRESS, Folded.textOf(value), value);
        }

        void add(String spelling, FindingType type, String key, String value) {
            Matcher matcher = Pattern.compile(Spelling.WORD_START + spelling + Spelling.WORD_END)
                    .matcher(folded.text());
            while (matcher.find()) {
                finds.add(new Span(
                        folded.origin(matcher.start()),
                        folded.origin(matcher.end()),
                        type,
                        1.0,
                        "known-contact",
                        key,
                        value));
            }
        }
    }
}
