package dev.holdfast.knowledge.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.io.ByteOrderMark;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/** Finds out in which encoding a text was saved. */
final class TextDecoding {

    /** Western European, what Windows programs wrote before UTF-8; every byte means something in it. */
    private static final Charset OTHERWISE = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 4_096;

    private TextDecoding() {}

    /**
     * The text, with lines that end in {@code \n}.
     *
     * @throws BrokenDocumentException if it is no text
     */
    static String text(byte[] bytes) {
        String text = decode(bytes).replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('\0') >= 0) {
            throw new BrokenDocumentException("it is not text, although its name says so; put the original file here");
        }
        return text;
    }

    private static String decode(byte[] bytes) {
        if (startsWith(bytes, ByteOrderMark.UTF_16LE) || startsWith(bytes, ByteOrderMark.UTF_16BE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        if (looksLikeUtf16(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (looksLikeUtf16(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, guess(bytes));
        }
    }

    static boolean hasMark(byte[] bytes) {
        return startsWith(bytes, ByteOrderMark.UTF_8)
                || startsWith(bytes, ByteOrderMark.UTF_16LE)
                || startsWith(bytes, ByteOrderMark.UTF_16BE);
    }

    private static boolean startsWith(byte[] bytes, ByteOrderMark mark) {
        return bytes.length >= mark.length()
                && ByteBuffer.wrap(bytes, 0, mark.length()).equals(ByteBuffer.wrap(mark.getBytes()));
    }

    /** In UTF-16 without a mark, every other byte of Latin letters is zero. */
    private static boolean looksLikeUtf16(byte[] bytes, int zeros) {
        int looked = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
        int found = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                if (i % 2 != zeros) {
                    return false;
                }
                found++;
            }
        }
        return found * 2 > looked / 2;
    }

    private static Charset guess(byte[] bytes) {
        try (var stream = TikaInputStream.get(bytes)) {
            return Objects.requireNonNullElse(
                    new UniversalEncodingDetector().detect(stream, new Metadata()), OTHERWISE);
        } catch (IOException impossible) {
            return OTHERWISE;
        }
    }
}
