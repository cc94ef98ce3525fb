package dev.holdfast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Before anything else starts: a setting that is not there is named, with the one that was most likely meant, and a data
 * directory that cannot be used.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(SettingsCheck.class);

    /** So alike that it is a slip of the pen. */
    private static final int SLIP = 3;

    private final KnownSettings known = new KnownSettings();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        ConfigurableEnvironment environment = application.getEnvironment();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> all) {
                for (String name : all.getPropertyNames()) {
                    check(name, source);
                }
            }
        }
        var data = environment.getProperty("holdfast.data-directory");
        if (data != null) {
            checkDataDirectory(data);
        }
    }

    private void check(String name, PropertySource<?> source) {
        if (name.startsWith(KnownSettings.PREFIX)) {
            var property = ConfigurationPropertyName.adapt(name, '.');
            if (!known.has(property)) {
                refuse(name, source);
            }
        } else if (name.startsWith("HOLDFAST_")) {
            warn(name);
        }
    }

    private void refuse(String name, PropertySource<?> source) {
        var place = source.getName();
        if (place.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            warn(name);
            return;
        }
        var origin = OriginLookup.getOrigin(source, name);
        throw new IllegalStateException("There is no setting " + name + " (" + (origin == null ? place : origin)
                + "); did you mean " + known.nearest(name) + "?");
    }

    /**
     * Others put names there as well: Kubernetes, for each service called holdfast, and builds. So only what looks like a
     * slip of the pen is worth a word, and nothing is refused.
     */
    private void warn(String name) {
        var nearest = known.nearest(name.toLowerCase(Locale.ROOT).replace('_', '.'));
        int apart = Spelling.distance(KnownSettings.condensed(nearest), KnownSettings.condensed(name));
        if (apart > 0 && apart <= SLIP) {
            log.warn("{} sets nothing; did you mean {}?", name, nearest);
        }
    }

    private static void checkDataDirectory(String name) {
        var folder = Path.of(name).toAbsolutePath();
        var place = folder;
        while (place.getParent() != null && Files.notExists(place)) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new IllegalStateException("holdfast.data-directory is " + folder + ", but "
                    + (Files.isDirectory(place)
                            ? place + " may not be written to by this user"
                            : place + " is no folder")
                    + "; give the user access or name another folder");
        }
    }
}
