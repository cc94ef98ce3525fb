package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.DataClass;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long personal values are kept after they came in, once their case has ended. The diagram bpmn/retention.bpmn erases
 * what is older.
 *
 * @param values for values of classes that {@code byClass} does not name
 * @param byClass for values of one class, such as CREDENTIALS or PAYMENT_CARD
 * @param accesses for the record of who has read personal values
 */
@ConfigurationProperties("holdfast.privacy.retention")
@Validated
public record RetentionSettings(
        @DefaultValue("1095d") @DurationMin(hours = 1) Duration values,
        @DefaultValue Map<DataClass, @DurationMin(hours = 1) Duration> byClass,
        @DefaultValue("1095d") @DurationMin(days = 1) Duration accesses) {

    Duration of(DataClass dataClass) {
        return byClass.getOrDefault(dataClass, values);
    }
}
