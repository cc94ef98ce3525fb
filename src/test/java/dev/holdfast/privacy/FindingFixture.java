package dev.holdfast.privacy;

import dev.holdfast.privacy.finding.FindingSettings;
import dev.holdfast.privacy.finding.PersonalDataDetection;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All finders there are, wired as the application wires them. */
public final class FindingFixture {

    private static final PersonalDataDetection DETECTION = wired();

    private FindingFixture() {}

    public static PersonalDataDetection detection() {
        return DETECTION;
    }

    /** The settings that nobody changed. */
    static FindingSettings settings() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("holdfast.privacy.finding", FindingSettings.class);
    }

    private static PersonalDataDetection wired() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(PrivacySettings.class, CustomerFixture::settings);
        context.registerBean(FindingSettings.class, FindingFixture::settings);
        context.scan("dev.holdfast.privacy.finding");
        context.refresh();
        return context.getBean(PersonalDataDetection.class);
    }
}
