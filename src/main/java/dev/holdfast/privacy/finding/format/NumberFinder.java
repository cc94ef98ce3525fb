package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Account and order numbers by the patterns of the settings, addresses of devices, and British postcodes. */
@Component
final class NumberFinder implements PersonalDataFinder {

    private static final Rule MAC = Rule.of(
            FindingType.MAC,
            "mac-address",
            0.97,
            "(?=[0-9A-F]{2})(?<![0-9A-F:-])((?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}|[0-9A-F]{4}\\.[0-9A-F]{4}\\.[0-9A-F]{4})(?![0-9A-F:-])");

    /** By the areas and the letters that Royal Mail uses (PAF Programmers' Guide). */
    private static final Rule BRITISH_POSTCODE = new Rule(
            FindingType.POSTCODE,
            "uk-postcode",
            0.9,
            Pattern.compile(
                    "(?=[A-PR-UWYZ])(?<![\\p{L}\\p{N}])(?:[A-PR-UWYZ][A-HK-Y]?\\d[\\dA-HJKPSTUW]?) \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])"),
            value -> true,
            List.of());

    private final List<Rule> rules;

    NumberFinder(FindingSettings settings) {
        var accounts = settings.accountPatterns().stream()
                .map(pattern -> Rule.of(FindingType.ACCOUNT, "account-number", 0.9, pattern));
        var orders = settings.orderPatterns().stream()
                .map(pattern -> Rule.of(FindingType.REFERENCE, "order-number", 0.85, pattern));
        this.rules = Stream.concat(Stream.concat(accounts, orders), Stream.of(MAC, BRITISH_POSTCODE))
                .toList();
    }

    @Override
    public List<Span> find(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return rules.stream().flatMap(rule -> rule.finds(text, small).stream()).toList();
    }
}
