package dev.holdfast.privacy.finding.format;

import dev.holdfast.privacy.finding.FindingType;
import dev.holdfast.privacy.finding.PersonalDataFinder;
import dev.holdfast.privacy.finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.springframework.stereotype.Component;

/** Addresses on the Internet, version 4 and 6. */
@Component
final class IpFinder implements PersonalDataFinder {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern VERSION_4 = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])(?<!(?i:version) )" + OCTET + "(?:\\." + OCTET + "){3}(?![\\p{L}\\p{N}])(?!\\.\\d)");
    private static final Pattern VERSION_6 =
            Pattern.compile("(?<![\\p{L}\\p{N}:.])[0-9A-Fa-f:]{2,45}(?:\\.\\d{1,3}){0,3}(?![\\p{L}\\p{N}])");

    @Override
    public List<Span> find(String text) {
        var finds = new ArrayList<Span>();
        var four = VERSION_4.matcher(text);
        while (four.find()) {
            finds.add(Span.asWritten(text, four.start(), four.end(), FindingType.IP, 0.95, "ip-address"));
        }
        var six = VERSION_6.matcher(text);
        while (six.find()) {
            String address = six.group().endsWith(":") && !six.group().endsWith("::")
                    ? six.group().substring(0, six.group().length() - 1)
                    : six.group();
            if (isVersion6(address)) {
                int end = six.start() + address.length();
                finds.add(Span.asWritten(text, six.start(), end, FindingType.IP, 0.98, "ip-address")
                        .withKey(address.toLowerCase(Locale.ROOT)));
            }
        }
        return finds;
    }

    /** "::" alone, and words between colons, are valid by the standard and something else in a letter. */
    private static boolean isVersion6(String address) {
        return address.indexOf(':') != address.lastIndexOf(':')
                && address.chars().anyMatch(Character::isDigit)
                && InetAddressValidator.getInstance().isValidInet6Address(address);
    }
}
