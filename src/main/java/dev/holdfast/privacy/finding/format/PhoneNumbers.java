package dev.holdfast.privacy.finding.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.holdfast.privacy.PrivacySettings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads phone numbers as people in the regions of the settings write them. */
@Component
public final class PhoneNumbers {

    public static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private final PrivacySettings settings;

    PhoneNumbers(PrivacySettings settings) {
        this.settings = settings;
    }

    /** The number behind a spelling, by the first region in which there can be such a number. */
    public Optional<PhoneNumber> read(String written) {
        for (String region : settings.phoneRegions()) {
            try {
                PhoneNumber number = LIBRARY.parse(written, region);
                if (LIBRARY.isPossibleNumber(number)) {
                    return Optional.of(number);
                }
            } catch (NumberParseException notANumberThere) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The same for every spelling of a number: {@code +442079460123}. */
    public static String key(PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }
}
