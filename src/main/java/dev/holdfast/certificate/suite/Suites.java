package dev.holdfast.certificate.suite;

import dev.holdfast.certificate.CertificateSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The suites there are: those that ship, and those of the owners' folder in their place or beside them. The folder is
 * read anew each time, so that a file that was added counts at once.
 */
@Component
public class Suites {

    private static final String SHIPPED = "classpath:certificate/";

    private final CertificateSettings settings;

    Suites(CertificateSettings settings) {
        this.settings = settings;
    }

    /**
     * All suites by the id of their pattern.
     *
     * @throws SuiteFaultException if a file cannot be used
     */
    public Collection<Suite> all() {
        var suites = new TreeMap<String, Suite>();
        read(SHIPPED, suites);
        if (!settings.location().isBlank()) {
            read(settings.location(), suites);
        }
        return suites.values();
    }

    /** The suite of a pattern, if there is one. */
    public Optional<Suite> of(String patternId) {
        return all().stream()
                .filter(suite -> suite.patternId().equals(patternId))
                .findFirst();
    }

    private static void read(String location, TreeMap<String, Suite> suites) {
        var folder = location.contains(":") ? location : "file:" + location;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources(folder + (folder.endsWith("/") ? "" : "/") + "*.yaml")) {
                var suite = SuiteFile.parse(
                        Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
                suites.put(suite.patternId(), suite);
            }
        } catch (IOException unreadable) {
            throw new SuiteFaultException(
                    location, "the folder", "it cannot be read; see the setting holdfast.certificate.location.");
        }
    }
}
