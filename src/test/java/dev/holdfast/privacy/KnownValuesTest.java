package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.Customer;
import dev.holdfast.privacy.finding.Folded;
import dev.holdfast.privacy.finding.WordList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer's own values do not get through, with whatever slips they are written. */
class KnownValuesTest {

    private static final int SHORTEST = 6;
    private final MessageGuard guard = CustomerFixture.guard();

    @Test
    void names_with_slips_in_them_are_found() {
        var random = new Random(23);
        var missed = new ArrayList<String>();
        int tried = 0;
        for (Locale locale :
                List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.of("es", "ES"), Locale.of("pl", "PL"))) {
            var faker = new Faker(locale, new Random(5));
            for (int round = 0; round < 20; round++) {
                String family = faker.name().lastName();
                Customer customer = CustomerFixture.named(faker.name().firstName(), family);
                // Alone, an everyday word is no name, with or without a slip.
                if (isHidden(customer, family)) {
                    for (String written : slips(family, random)) {
                        tried++;
                        if (!isHidden(customer, written)) {
                            missed.add(family + ", written " + written);
                        }
                    }
                }
            }
        }

        assertThat(tried).isGreaterThan(400);
        assertThat(missed).isEmpty();
    }

    private boolean isHidden(Customer customer, String written) {
        var message = "Good morning, please note down " + written + " for the file of the second of the month.";
        return !guard.protect("", message, customer).message().contains(written);
    }

    private static Set<String> slips(String name, Random random) {
        var slips = new LinkedHashSet<String>();
        slips.add(name);
        if (name.length() < SHORTEST || !name.codePoints().allMatch(Character::isLetter)) {
            return slips;
        }
        int at = 1 + random.nextInt(name.length() - 3);
        slips.add(name.toUpperCase(Locale.ROOT));
        slips.add(name.toLowerCase(Locale.ROOT));
        slips.add(Normalizer.normalize(name, Normalizer.Form.NFD));
        slips.add(name.substring(0, at) + name.charAt(at) + name.substring(at));
        slips.add(name.substring(0, at) + name.substring(at + 1));
        slips.add(name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2));
        slips.add(name.substring(0, at) + "q" + name.substring(at + 1));
        slips.add(name.substring(0, name.length() - 2));
        slips.add(String.join(" ", name.split("")));
        slips.removeIf(slip -> WordList.ENGLISH.contains(Folded.of(slip).text()));
        return slips;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leila Hadad|[PERSON_1] [PERSON_2]",
                "leial haddda|[PERSON_1] [PERSON_2]",
                "LEILA\\nHADDAD|[PERSON_1]",
                "H A D D A D|[PERSON_1]",
                "Hadda|[PERSON_1]",
                "Hadad flooded Bristoll|[PERSON_1] flooded [PLACE_1]",
                "I had a lei and a dad|I had a lei and a dad",
            })
    void slips_become_tokens_and_words_stay(String message, String guarded) {
        assertThat(guard.protect("", message.replace("\\n", "\n"), CustomerFixture.aCustomer())
                        .message())
                .isEqualTo(guarded);
    }
}
