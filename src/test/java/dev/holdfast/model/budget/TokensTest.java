package dev.holdfast.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingType;
import dev.holdfast.model.providers.DescribedModel;
import dev.holdfast.model.providers.ModelDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Path KNOWLEDGE = Path.of("src/main/resources/knowledge");

    /** No tokenizer of another vendor is to be had here; those of OpenAI stand for them. */
    @ParameterizedTest
    @EnumSource(EncodingType.class)
    void the_estimate_is_never_below_what_a_tokenizer_counts(EncodingType type) throws IOException {
        var encoding = Encodings.newLazyEncodingRegistry().getEncoding(type);

        try (Stream<Path> documents = Files.list(KNOWLEDGE)) {
            assertThat(documents.map(TokensTest::text).toList())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(text -> assertThat(Tokens.estimate(text))
                            .isGreaterThanOrEqualTo(encoding.countTokensOrdinary(text)));
        }
        assertThat(List.of(
                        "",
                        "Donaudampfschifffahrtsgesellschaftskapitän, Überweisungsauftrag, Girokontoführungsgebühr",
                        "請問新卡需要多少錢？謝謝您的幫助。",
                        "Привет, сколько стоит новая карта?",
                        "مرحبا، كم تكلفة البطاقة الجديدة؟",
                        "🎉👨‍👩‍👧‍👦🏳️‍🌈 👍🏽",
                        "DE89 3704 0044 0532 0130 00 4111111111111111 0x3f9a0c51d2e84b76",
                        "{\"type\":\"object\",\"required\":[\"text\",\"claims\"]}",
                        "\n\n\n\t\t\t%%%%%%####@@@@"))
                .allSatisfy(text ->
                        assertThat(Tokens.estimate(text)).isGreaterThanOrEqualTo(encoding.countTokensOrdinary(text)));
    }

    @Test
    void a_known_tokenizer_counts_exactly_and_an_unknown_one_is_estimated_upwards() throws IOException {
        var text = Files.readString(KNOWLEDGE.resolve("fees-overview.md"));
        var known = withModel("openai", "gpt-4o");
        var unknown = withModel("mistral", "gpt-4o");

        assertThat(Tokens.most(known, text)).isLessThan(Tokens.most(unknown, text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 1_000_000})
    void a_price_is_tokens_times_price_without_rounding_that_adds_up(int tokens) {
        assertThat(Money.ofTokens(tokens, java.math.BigDecimal.valueOf(3)).micros())
                .isEqualTo(3L * tokens);
    }

    private static ModelDescription withModel(String provider, String model) {
        return DescribedModel.of(provider).asking(model).model();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
