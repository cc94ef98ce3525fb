package dev.holdfast.privacy.finding.format;

import static dev.holdfast.privacy.finding.FindingType.BIRTH_DATE;
import static dev.holdfast.privacy.finding.FindingType.LICENCE;
import static dev.holdfast.privacy.finding.FindingType.NATIONAL_ID;
import static dev.holdfast.privacy.finding.FindingType.PASSPORT;

import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Who somebody is on paper: national numbers by their rules, passports, licences and dates of birth by the words before
 * them. Patterns have bounded repetitions only, so that time grows no faster than the text.
 */
@Component
final class IdentityFinder implements PersonalDataFinder {

    private static final String START = "(?<![\\p{L}\\p{N}-])";
    /** Asked before {@link #START}, which takes longer. */
    private static final String DIGIT = "(?=\\d)";

    private static final String END = "(?![\\p{L}\\p{N}])(?!-\\d)";

    /** From the word to its value: "number is", ": ", "Nr. lautet". */
    private static final String TO_VALUE =
            "(?:[ -]?(?:number|num|no|nr|nummer|id|numéro|número|n°))?[.:#]? {0,2}(?:is|was|ist|lautet|est|es)?[ :#]{0,3}\\n?";

    private static final String DOCUMENT = "((?=[A-Z-]{0,3}[A-Z0-9 -]{0,14}\\d)[A-Z0-9](?:[ -]?[A-Z0-9]){4,17})" + END;
    private static final String MONTH =
            "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|fév|avr|juin|juil|"
                    + "août|déc|ene|abr|ago|dic)[\\p{L}]{0,7}\\.?";
    private static final String DATE =
            "((?:\\d{1,2}[./ -]{1,2}\\d{1,2}[./ -]{1,2}(?:\\d{4}|\\d{2})|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}"
                    + "|\\d{1,2}(?:st|nd|rd|th|\\.|er)? (?:of |de )?" + MONTH + ",? (?:de )?\\d{4}|" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}))" + END;
    private static final String BORN =
            "(?:date of birth|birth ?date|birthday|d\\.?o\\.?b\\b\\.?|born|geburtsdatum|geburtstag|geboren|geb\\."
                    + "|date de naissance|née?|fecha de nacimiento|nacid[oa]|nací)";

    private static final List<Rule> RULES = List.of(
            Rule.checked(
                    NATIONAL_ID,
                    "us-ssn",
                    0.95,
                    DIGIT + START + "(\\d{3}-\\d{2}-\\d{4})" + END,
                    NationalIds::isSocialSecurityNumber),
            Rule.checked(
                            NATIONAL_ID,
                            "us-ssn",
                            0.95,
                            "\\b(?:ssn|social security)\\b" + TO_VALUE + "(\\d{3}[ -]?\\d{2}[ -]?\\d{4})" + END,
                            NationalIds::isSocialSecurityNumber)
                    .where("ssn", "social security"),
            Rule.checked(
                    NATIONAL_ID,
                    "uk-nino",
                    0.97,
                    "(?=[A-Z]{2} ?\\d)" + START + "([A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D])" + END,
                    NationalIds::isNationalInsuranceNumber),
            Rule.checked(
                            NATIONAL_ID,
                            "uk-nino",
                            0.9,
                            "\\b(?:national insurance|nino)\\b" + TO_VALUE
                                    + "([A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]?)" + END,
                            NationalIds::isNationalInsuranceNumber)
                    .where("national insurance", "nino"),
            Rule.checked(
                    NATIONAL_ID,
                    "de-tax-id",
                    0.9,
                    DIGIT + START + "(\\d{2} \\d{3} \\d{3} \\d{3})" + END,
                    NationalIds::isGermanTaxId),
            Rule.checked(
                            NATIONAL_ID,
                            "de-tax-id",
                            0.97,
                            "(?:steuer-?id|steuer-?identifikationsnummer|idnr|tax id)" + TO_VALUE
                                    + "(\\d{2} ?\\d{3} ?\\d{3} ?\\d{3})" + END,
                            NationalIds::isGermanTaxId)
                    .where("steuer", "idnr", "tax id"),
            Rule.checked(
                    NATIONAL_ID,
                    "de-pension-number",
                    0.97,
                    DIGIT + START + "(\\d{2} ?\\d{6} ?[A-Z] ?\\d{3})" + END,
                    NationalIds::isGermanPensionNumber),
            Rule.checked(
                    NATIONAL_ID,
                    "fr-security-number",
                    0.98,
                    DIGIT + START + "([1-478] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2})" + END,
                    NationalIds::isFrenchSecurityNumber),
            Rule.checked(
                    NATIONAL_ID,
                    "es-dni",
                    0.97,
                    "(?=[XYZ\\d])" + START + "((?:[XYZ]-?\\d|\\d{2})[. ]?\\d{3}[. ]?\\d{3}[ -]?[A-Z])" + END,
                    NationalIds::isSpanishId),
            Rule.of(
                            NATIONAL_ID,
                            "identity-card",
                            0.9,
                            "(?:identity card|id card|personalausweis(?:nummer)?|ausweisnummer|carte d'identité|documento de identidad|\\bdni|\\bnie)"
                                    + TO_VALUE + DOCUMENT)
                    .where("identi", "id card", "ausweis", "dni", "nie"),
            Rule.of(
                            PASSPORT,
                            "passport",
                            0.93,
                            "(?:passport|reisepass(?:nummer)?|passnummer|passeport|pasaporte)" + TO_VALUE + DOCUMENT)
                    .where("pass", "pasaporte"),
            Rule.of(
                            LICENCE,
                            "driving-licence",
                            0.93,
                            "(?:driver'?s?'? licen[cs]e|driving licen[cs]e|licen[cs]e number|führerschein(?:nummer)?|permis de conduire|carnet de conducir|permiso de conducir)"
                                    + TO_VALUE + DOCUMENT)
                    .where("licen", "führerschein", "permis de conduire", "conducir"),
            Rule.of(
                    LICENCE,
                    "uk-driving-licence",
                    0.97,
                    "(?=[A-Z][A-Z9]{4})" + START
                            + "([A-Z][A-Z9]{4} ?\\d[0156]\\d(?:0[1-9]|[12]\\d|3[01])\\d ?[A-Z][A-Z9]\\d[A-Z]{2})"
                            + END),
            Rule.of(BIRTH_DATE, "date-of-birth", 0.95, "\\b" + BORN + "[^\\d\\n]{0,20}\\n?" + DATE)
                    .where(
                            "birth",
                            "dob",
                            "do.b",
                            "d.o",
                            "born",
                            "geb",
                            "naissance",
                            "né",
                            "nacimiento",
                            "nacid",
                            "nací"));

    @Override
    public List<Span> find(String text) {
        // All of these hold a digit, and most messages none.
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return List.of();
        }
        String small = text.toLowerCase(Locale.ROOT);
        return RULES.stream().flatMap(rule -> rule.finds(text, small).stream()).toList();
    }
}
