package dev.holdfast.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.casework.Cases;
import dev.holdfast.casework.Channel;
import dev.holdfast.casework.Customer;
import dev.holdfast.vault.Access;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.datafaker.Faker;
import net.datafaker.providers.base.Finance.CreditCardType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedTextsTest {

    private static final List<String> PIECES = List.of(
            "[PERSON_1]",
            "[PERSON_",
            "1]",
            "[",
            "]",
            "[[EMAIL_1]]",
            "Leïla",
            " HADDAD",
            "leila haddad",
            " ",
            "\n",
            "\0",
            "😀",
            "\u202e",
            "e\u0301",
            "a@b.example",
            "[a@b.example]",
            "4111 1111 1111 1111",
            "+44 20 7946 0123",
            "0",
            "020 7946 0123",
            "https://u:p@h.example/[PERSON_1]",
            "12 Harbour St",
            "BS1 4QA",
            "Bristol",
            "$1",
            "\\",
            "x",
            "DE89370400440532013000",
            "203.0.113.7",
            "\uD83D",
            "[CARD_99999999999]",
            "'s");

    private static CaseStore store;
    private final MessageGuard guard = CustomerFixture.guard();

    @BeforeAll
    static void openStore() {
        store = CaseStore.inMemory();
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void whatever_is_protected_comes_back_as_it_was() {
        var random = new Random(20261123);
        for (int round = 0; round < 250; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertRestored(CustomerFixture.aCustomer(), text.toString());
        }
    }

    @Test
    void made_up_people_leave_nothing_behind_and_come_back() {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.US)) {
            var faker = new Faker(locale, new Random(7));
            for (int round = 0; round < 25; round++) {
                Customer customer = made(faker);
                String text = "Hello, I am " + customer.givenName() + " " + customer.familyName() + ".\nMy card "
                        + faker.finance().creditCard(CreditCardType.VISA) + ", my account "
                        + faker.finance().iban("DE") + ".\nI live in "
                        + customer.street() + ", " + customer.postalCode() + " " + customer.city() + ". Mail "
                        + customer.email() + " or "
                        + String.valueOf(customer.email()).toUpperCase(Locale.ROOT) + ". From "
                        + faker.internet().ipV4Address() + " and "
                        + faker.internet().ipV6Address();
                String guarded = assertRestored(customer, text);
                assertThat(guarded)
                        .doesNotContain(customer.street())
                        .doesNotContainIgnoringCase(customer.email())
                        .doesNotContain(customer.givenName() + " " + customer.familyName())
                        .contains("[CARD_1]", "[IBAN_1]", "[IP_1]", "[IP_2]");
            }
        }
    }

    private String assertRestored(Customer customer, String text) {
        var guarded = guard.protect("", text, customer);
        var caseId = store.receive(customer, Channel.WEB, "", "");
        store.get(Vault.class).keep(store.get(Cases.class).get(caseId), guarded.entries(), Instant.EPOCH);
        assertThat(store.get(Vault.class).restore(caseId, guarded.message(), Access.ofApplication(Access.Why.DELIVERY)))
                .isEqualTo(text);
        assertThat(store.get(Vault.class).unknownTokens(caseId, guarded.message()))
                .isEmpty();
        return guarded.message();
    }

    private static Customer made(Faker faker) {
        Customer any =
                CustomerFixture.named(faker.name().firstName(), faker.name().lastName());
        return new Customer(
                any.id(),
                any.givenName(),
                any.familyName(),
                faker.internet().emailAddress(),
                faker.phoneNumber().cellPhone(),
                faker.address().streetAddress(),
                faker.address().postcode(),
                faker.address().cityName(),
                any.since());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1",
                "12 34-",
                "+44 ",
                "+",
                "020 7946 ",
                "a@",
                "@",
                "a.",
                "://",
                "http://a:",
                "?token=",
                ":",
                "::1",
                "1.1.",
                "DE89 ",
                "[A_1",
                "[PERSON_1]",
                "[A_",
                "leila ",
                "leila\n",
                "l. ",
                "harbour ",
                "\0",
                "😀",
                "مرحبا ",
                "e\u0301",
                "((((",
                "4111 1111 1111 1111 ",
                "Mr ",
                "my phone is ",
                "03.05.2024 ",
                "\n",
                " ",
                "a",
                "A. ",
                "password is ",
                "account no 1 ",
                "born on 1.1.",
                "Aa, ",
                "ﷺ"
            })
    void a_nasty_text_of_four_times_the_length_takes_no_finder_much_longer_than_four_times(String piece) {
        var shorter = bestTimeFor(piece.repeat(5_000 / piece.length()));
        var longer = bestTimeFor(piece.repeat(20_000 / piece.length()));

        // With the square of the length it would be sixteen times; how fast it is, the benchmark says.
        assertThat(longer).isLessThan(shorter.multipliedBy(10).plusMillis(20));
    }

    private Duration bestTimeFor(String text) {
        return IntStream.range(0, 4)
                .mapToObj(round -> timeFor(text))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Time of this thread on a core: what else the machine is busy with does not count. */
    private Duration timeFor(String text) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        guard.protect("", text, CustomerFixture.aCustomer());
        return Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
    }
}
