package dev.holdfast.privacy.finding.format;

import static dev.holdfast.privacy.finding.FindingType.SECRET;

import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Passwords, PINs and security codes, by the words before them. "My password is wrong" tells none: a password holds a
 * digit or a sign, or stands in quotes, or alone after a colon.
 */
@Component
final class SecretFinder implements PersonalDataFinder {

    private static final String IS =
            "(?: (?:number|code|for [\\p{L} ]{1,20}))?(?: (?:is|was|ist|lautet|est|es))? {0,2}[:=]? {0,2}";
    private static final String PASSWORD =
            "(?<!\\p{L})(?:password|passwort|kennwort|passcode|passphrase|pwd|mot de passe|contraseña|log-?in)";

    /** A sign or a digit among letters; the dot at the end belongs to the sentence. */
    private static final String MIXED =
            "((?=\\S{0,40}[\\d!#$%&*@^_~+=?])(?=\\S{0,40}[^\\d\\s.,])[^\\s\"'<>\\[]{4,60}[^\\s\"'<>\\].,;:)])";

    private static final String[] PASSWORD_HINTS = {
        "passwor", "passcode", "passphrase", "kennwort", "pwd", "mot de passe", "contraseña", "login", "log-in"
    };

    private static final List<Rule> RULES = List.of(
            Rule.of(SECRET, "password", 0.9, PASSWORD + IS + "[\"'“„«]?" + MIXED)
                    .where(PASSWORD_HINTS),
            Rule.of(SECRET, "password", 0.9, PASSWORD + IS + "[\"'“„«]([^\"'”“»\\s]{4,60})[\"'”“»]")
                    .where(PASSWORD_HINTS),
            Rule.of(SECRET, "password", 0.85, PASSWORD + " ?[:=] ?([^\\s\"'<>\\[]{4,60})(?=[.,;]?(?:\\s*$|\\s*\\n))")
                    .where(PASSWORD_HINTS),
            Rule.of(
                            SECRET,
                            "pin",
                            0.93,
                            "(?<!\\p{L})(?:pin|geheimzahl|code secret)" + IS
                                    + "(\\d{4,8})(?!\\d|[.,]\\d| ?(?:eur|euro|£|€|days|times))")
                    .where("pin", "geheimzahl", "code secret"),
            Rule.of(
                            SECRET,
                            "card-code",
                            0.95,
                            "(?<!\\p{L})(?:cvv2?|cvc2?|csc|card verification|security code|prüfziffer|prüfnummer|kartenprüfnummer|cryptogramme|código de seguridad)"
                                    + IS + "(\\d{3,4})(?!\\d)")
                    .where("cv", "csc", "card verification", "code", "prüf", "crypto", "código"),
            Rule.of(
                            SECRET,
                            "one-time-code",
                            0.9,
                            "(?<!\\p{L})(?:tan|otp|(?:one[- ]time|verification|sms|activation|access|login|unlock) (?:code|password|passcode|pin)|bestätigungscode|code de vérification|código de verificación)"
                                    + IS + "(\\d{3}[ -]?\\d{3}|\\d{4,8})(?!\\d)")
                    .where("tan", "otp", "code", "pass", "pin", "código"));

    @Override
    public List<Span> find(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return RULES.stream().flatMap(rule -> rule.finds(text, small).stream()).toList();
    }
}
