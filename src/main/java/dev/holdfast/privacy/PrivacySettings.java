package dev.holdfast.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How personal data is found.
 *
 * @param phoneRegions where phone numbers written without a country code may come from, the likeliest first; two
 *     capital letters each (ISO 3166-1)
 */
@ConfigurationProperties("holdfast.privacy")
@Validated
public record PrivacySettings(
        @NotEmpty @DefaultValue({"GB", "DE", "US", "FR"}) List<String> phoneRegions) {

    @AssertTrue(message = "holdfast.privacy.phone-regions holds something else than regions such as GB or DE")
    boolean isEveryRegionKnown() {
        return PhoneNumberUtil.getInstance().getSupportedRegions().containsAll(phoneRegions);
    }
}
