package dev.holdfast.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.privacy.finding.FindingType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the synthetic texts of presidio-research, with what is personal in them, and says what their labels mean here. */
final class LabelledTexts {

    private LabelledTexts() {}

    /**
     * @param text with {@link Label#start} counted in Unicode code points, as Python does
     * @param template texts with the same number differ only in the values
     */
    record Labelled(
            @JsonProperty("full_text") String text,
            @JsonProperty("spans") List<Label> labels,
            @JsonProperty("template_id") int template) {

        int offset(int codePoint) {
            return text.offsetByCodePoints(0, codePoint);
        }
    }

    record Label(
            @JsonProperty("entity_type") String type,
            @JsonProperty("start_position") int start,
            @JsonProperty("end_position") int end) {

        /** Whether the goal covers labels of this type: it does not cover organisations, titles, ages and the like. */
        boolean counts() {
            return !found().isEmpty();
        }

        /** The kinds of finds that are right for this label. */
        Set<FindingType> found() {
            return switch (type) {
                case "PERSON" -> EnumSet.of(FindingType.PERSON);
                // Where a street ends and its town begins is a matter of taste: in the set as well.
                case "STREET_ADDRESS", "ZIP_CODE", "GPE" ->
                    EnumSet.of(FindingType.ADDRESS, FindingType.POSTCODE, FindingType.PLACE);
                case "EMAIL_ADDRESS" -> EnumSet.of(FindingType.EMAIL);
                case "PHONE_NUMBER" -> EnumSet.of(FindingType.PHONE);
                case "CREDIT_CARD" -> EnumSet.of(FindingType.CARD);
                case "IBAN_CODE" -> EnumSet.of(FindingType.IBAN);
                case "US_SSN" -> EnumSet.of(FindingType.NATIONAL_ID);
                case "DOMAIN_NAME" -> EnumSet.of(FindingType.URL, FindingType.WEB_ADDRESS);
                case "IP_ADDRESS" -> EnumSet.of(FindingType.IP);
                default -> EnumSet.noneOf(FindingType.class);
            };
        }

        boolean hasFormat() {
            return switch (type) {
                case "EMAIL_ADDRESS",
                        "PHONE_NUMBER",
                        "CREDIT_CARD",
                        "IBAN_CODE",
                        "US_SSN",
                        "DOMAIN_NAME",
                        "IP_ADDRESS" -> true;
                default -> false;
            };
        }
    }

    static List<Labelled> read(Path file) throws IOException {
        var json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return json.readerForListOf(Labelled.class).readValue(file.toFile());
    }
}
