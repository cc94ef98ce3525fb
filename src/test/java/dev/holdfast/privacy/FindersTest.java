package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindersTest {

    private final MessageGuard guard = CustomerFixture.guard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Write to max.muster+bank@mail.example.co.uk.|Write to [EMAIL_1].",
                "mailto:MAX@Example.org, or <max@example.org>|mailto:[EMAIL_1], or <[EMAIL_1]>",
                "from 'o'neil@example.com' yesterday|from '[EMAIL_1]' yesterday",
                "see bücher@müller-shop.example|see [EMAIL_1]",
                "My card 4111 1111 1111 1111 is gone|My card [CARD_1] is gone",
                "4111-1111-1111-1111 and 4111111111111111|[CARD_1] and [CARD_1]",
                "card 4111 1111 1111 1111 123|card [CARD_1] 123",
                "amex 3782 822463 10005!|amex [CARD_1]!",
                "DE89 3704 0044 0532 0130 00 is mine|[IBAN_1] is mine",
                "from gb29nwbk60161331926819, please|from [IBAN_1], please",
                "GB30 NWBK 6016 1331 9268 19 has a slip of the pen|[IBAN_1] has a slip of the pen",
                "sort code 04-00-04, account 12345678|sort code [ACCOUNT_1], account [ACCOUNT_2]",
                "Order 2127365000 of 2024-05-03|Order [REFERENCE_1] of 2024-05-03",
                "FR14 2004 1010 0505 0001 3M02 606 or FR1420041010050500013M02606|[IBAN_1] or [IBAN_1]",
                "a sign-in from 203.0.113.77.|a sign-in from [IP_1].",
                "from 2001:db8::8a2e:370:7334 at 10:15:30|from [IP_1] at 10:15:30",
                "https://max:geheim@bank.example/a?b=1 fails|[URL_1] fails",
                "(https://bank.example/reset?user=7&token=ab12cd).|([URL_1]).",
                "Ring me on 020 7946 0321 or +44 20 7946 0321|Ring me on [PHONE_1] or [PHONE_1]",
                "Meine Nummer ist 030 901820 oder (0)30/901820|Meine Nummer ist [PHONE_1] oder [PHONE_1]",
                "call (212) 736-5000 today|call [PHONE_1] today",
                "my mobile is 2127365000|my mobile is [PHONE_1]",
                "Tél. 01 42 68 53 00|Tél. [PHONE_1]",
            })
    void personal_data_of_anyone_is_found(String message, String guarded) {
        assertThat(protect(message)).isEqualTo(guarded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sum 2127365000 from 03.05.2024, 12/05/2024 and 2024-05-03 10:15",
                "You took £1,250.00, €1.250,00 and 12 500 000 of 20.000.000",
                "Reading 4111 1111 1111 1112, meter 1234567890123456",
                "version 10.2.3.4 and section 1.2.3.4.5 at 10:15:30 std::vector ::",
                "see https://bank.example/help?topic=cards&page=2 and http://localhost:8080/@home",
                "meet @ noon, a@b, @handle, x@@y.example.",
                "2024 2025 2026 and 100-200-300",
            })
    void what_only_looks_like_personal_data_stays(String message) {
        assertThat(protect(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "I am Leïla Haddad.|I am [PERSON_1].",
                "LEILA HADDAD, leila haddad, Haddad, Leila and Haddad Leïla|[PERSON_1], [PERSON_1], [PERSON_1] and [PERSON_1]",
                "Ms Haddad's card, Leila’s card, Leïlas Karte|Ms [PERSON_1]'s card, [PERSON_2]’s card, [PERSON_2]s Karte",
                "L. Haddad / Leila M. Haddad|[PERSON_1] / [PERSON_2]",
                "12 Harbour Street, BS1 4QA Bristol|[ADDRESS_1], [ADDRESS_2]",
                "12, harbour st. bs14qa|[ADDRESS_1]. [ADDRESS_2]",
                "Harbour Street flooded; Bristol is wet|[ADDRESS_1] flooded; [PLACE_1] is wet",
                "leila.haddad (at) example dot org|[EMAIL_1]",
                "020-7946-0123, +44 (0)20 79460123, 00442079460123|[PHONE_1], [PHONE_1], [PHONE_1]",
            })
    void the_customers_own_data_is_found_however_it_is_written(String message, String guarded) {
        assertThat(protect(message)).isEqualTo(guarded);
    }

    @Test
    void umlauts_are_known_in_each_of_their_spellings() {
        Customer customer = CustomerFixture.named("Jörg", "Müller");

        assertThat(guard.protect("", "Jörg Müller, Joerg Mueller, JORG MULLER, Mu\u0308ller", customer)
                        .message())
                .isEqualTo("[PERSON_1], [PERSON_1], [PERSON_1], [PERSON_2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "I may do it, and so do you. Do not wait. Will may do.|I may do it, and so do you. Do not wait. Will may do.",
                "My name is Will. Please call Mr Do, or ask for Will Do.|My name is [PERSON_1]. Please call Mr [PERSON_2], or ask for [PERSON_3].",
                "It will do|It will do",
                "Thanks, Will|Thanks, [PERSON_1]",
            })
    void everyday_words_that_are_names_do_not_destroy_the_text(String message, String guarded) {
        assertThat(guard.protect("", message, CustomerFixture.named("Will", "Do"))
                        .message())
                .isEqualTo(guarded);
    }

    @Test
    void a_signature_of_an_everyday_word_is_a_name() {
        assertThat(guard.protect("", "I will wait.\n\nWill\n", CustomerFixture.named("Will", "Price"))
                        .message())
                .isEqualTo("I will wait.\n\n[PERSON_1]\n");
    }

    @Test
    void names_of_several_words_are_found_whole_and_in_part() {
        Customer customer = CustomerFixture.named("Anne-Marie", "de la Cruz");

        assertThat(guard.protect("", "Anne Marie De La Cruz; Mrs Cruz; de la nada; O Marie", customer)
                        .message())
                .isEqualTo("[PERSON_1]; Mrs [PERSON_2]; de la nada; O [PERSON_3]");
    }

    private String protect(String message) {
        return guard.protect("", message, CustomerFixture.aCustomer()).message();
    }
}
