package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.privacy.finding.FindingType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has a format or a checksum, or is named by the word before it. Every number here is made up. */
class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my SSN is 078-05-1121|NATIONAL_ID|078-05-1121",
                "social security number 078 05 1121.|NATIONAL_ID|078 05 1121",
                "NI number AB 12 34 56 C, thanks|NATIONAL_ID|AB 12 34 56 C",
                "Meine Steuer-ID lautet 86095742719|NATIONAL_ID|86095742719",
                "Rentenversicherung 65 170839 J 003|NATIONAL_ID|65 170839 J 003",
                "numéro 1 85 05 78 006 084 91 svp|NATIONAL_ID|1 85 05 78 006 084 91",
                "mi DNI es 12345678Z|NATIONAL_ID|12345678Z",
                "NIE X-1234567-L|NATIONAL_ID|X-1234567-L",
                "Personalausweis Nr. T220001293|NATIONAL_ID|T220001293",
                "my passport number is 533380006, expired|PASSPORT|533380006",
                "Reisepass: C01X0006H|PASSPORT|C01X0006H",
                "passeport n° 12AB34567|PASSPORT|12AB34567",
                "driver's license number is F255-9215-0094|LICENCE|F255-9215-0094",
                "MORGA657054SM9IJ is on my licence|LICENCE|MORGA657054SM9IJ",
                "Führerschein Nr. B072RRE2I55|LICENCE|B072RRE2I55",
                "born on 3 May 1984 in Leeds|BIRTH_DATE|3 May 1984",
                "Date of birth: 1984-05-03|BIRTH_DATE|1984-05-03",
                "DOB 03/05/84|BIRTH_DATE|03/05/84",
                "geboren am 3. Mai 1984|BIRTH_DATE|3. Mai 1984",
                "née le 3 mai 1984|BIRTH_DATE|3 mai 1984",
                "nacido el 3 de mayo de 1984|BIRTH_DATE|3 de mayo de 1984",
                "from device 00:1A:2b:3C:4d:5E today|MAC|00:1A:2b:3C:4d:5E",
                "account number 12345678 is mine|ACCOUNT|12345678",
                "sort code 04-00-04|ACCOUNT|04-00-04",
                "Kontonummer: 532013000|ACCOUNT|532013000",
                "order no. AB-20934-17 is late|REFERENCE|AB-20934-17",
                "Rechnung Nr. 2024/118822|REFERENCE|2024/118822",
                "card 501800000009|CARD|501800000009",
                "my cc 3530111333300000|CARD|3530111333300000",
                "phone: 60-56-85-91|PHONE|60-56-85-91",
                "call me on 450 0840?|PHONE|450 0840",
                "see www.example.org/a for more|WEB_ADDRESS|www.example.org/a",
                "postcode BS1 4QA here|POSTCODE|BS1 4QA",
            })
    void what_has_a_format_is_found(String text, FindingType type, String value) {
        assertThat(valuesOf(type, text)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my password is Sunny7day! and it fails|Sunny7day!",
                "Password: hunter|hunter",
                "pwd=abc123def|abc123def",
                "mein Passwort lautet 'geheim'|geheim",
                "my PIN is 4821.|4821",
                "the PIN for my card is 4821|4821",
                "CVV 123|123",
                "security code: 0421|0421",
                "the verification code is 482 911|482 911",
                "mot de passe : Soleil#9|Soleil#9",
            })
    void passwords_and_codes_are_found(String text, String value) {
        assertThat(valuesOf(FindingType.SECRET, text)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000-12-3456, 666-12-3456, 912-12-3456, 123-00-4567, 123-45-0000",
                "QQ 12 34 56 C and GB 12 34 56 A",
                "12345678A has the wrong letter",
                "tax 86095742718",
                "my password is wrong, please reset my password",
                "I forgot my PIN. A new PIN was sent 2024-05-03",
                "the PIN is not 4 digits, I got 2 letters with the PIN",
                "password: please help",
                "I changed my PIN 3 times",
                "my passport has expired and my driving licence too",
                "born to be wild",
                "my account was charged twice",
                "order a new card in 2024",
                "00:1A:2B:3C:4D is too short",
            })
    void what_only_looks_like_it_stays(String text) {
        assertThat(FindingFixture.detection().in(text))
                .filteredOn(find -> !find.detector().equals("name-model"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I was diagnosed with cancer last year|HEALTH",
                "My wife is pregnant|HEALTH",
                "Ich liege im Krankenhaus|HEALTH",
                "the account of my child|CHILD",
                "my 12-year-old son|CHILD",
                "das Konto ist für mein Kind|CHILD",
            })
    void words_about_health_and_children_are_found_and_stay_in_the_text(String text, FindingType type) {
        assertThat(FindingFixture.detection().in(text))
                .extracting(find -> find.type())
                .contains(type);
        assertThat(CustomerFixture.guard()
                        .protect("", text, CustomerFixture.aCustomer())
                        .message())
                .isEqualTo(text);
    }

    private static List<String> valuesOf(FindingType type, String text) {
        return FindingFixture.detection().in(text).stream()
                .filter(find -> find.type() == type)
                .map(find -> text.substring(find.start(), find.end()))
                .toList();
    }
}
