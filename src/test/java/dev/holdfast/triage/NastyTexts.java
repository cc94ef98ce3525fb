package dev.holdfast.triage;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What customers, programs and attackers write; and for good measure 50 texts by chance, the same each time. */
public final class NastyTexts {

    private static final int[] CHARACTERS = {
        0, 9, 10, 13, 32, 0x7f, 0x85, 0xa0, 0xad, 'a', 'Z', '7', '[', ']', '_', '\'', '"', '\\', '%', 0x300, 0x200b,
        0x202e, 0x2028, 0xd800, 0xdfff, 0xfeff, 0xffff, 0xfb01, 0x130, 0x5d0, 0x627, 0x4e00, 0x1f600, 0x1f1e9, 0x10ffff
    };

    private NastyTexts() {}

    public static Stream<String> all() {
        return Stream.concat(
                Stream.of(
                        "",
                        " ",
                        " ".repeat(20_000),
                        "\0",
                        "card\0stolen",
                        "😀👩‍👩‍👧🇩🇪",
                        "\ud800 lost half a sign",
                        "שלום, הכרטיס שלי נגנב",
                        "\u202ekcolb\u202c my card",
                        "a".repeat(20_000),
                        "card ".repeat(4_000),
                        "😀".repeat(10_000),
                        "[EMAIL_1]",
                        "[EMAIL_".repeat(2_000),
                        "e\u0301".repeat(9_000),
                        "<script>alert(1)</script>",
                        "'; drop table support_case; --",
                        "1234 5678",
                        "?!"),
                IntStream.range(0, 50).mapToObj(NastyTexts::byChance));
    }

    private static String byChance(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        IntStream.range(0, 1 << random.nextInt(14))
                .forEach(i -> text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]));
        return text.toString();
    }
}
