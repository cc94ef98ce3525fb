package dev.holdfast.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a local platform lives.
 *
 * @param dataDirectory data, configuration and logs of the children; wiped as a whole or not at all
 * @param cacheDirectory holds the unpacked distribution, shared by all projects of this user
 * @param mavenRepository local Maven repository, or null for the one in the user's settings
 * @param ports every port
 */
public record PlatformSettings(
        Path dataDirectory, Path cacheDirectory, @Nullable Path mavenRepository, PlatformPorts ports) {

    private static final String MAVEN_REPOSITORY = "holdfast.maven.repository";

    /** Settings with this user's cache folder and the local repository that Maven handed on, if it did. */
    public static PlatformSettings in(Path dataDirectory, PlatformPorts ports) {
        var repository = System.getProperty(MAVEN_REPOSITORY);
        return new PlatformSettings(
                dataDirectory.toAbsolutePath(),
                Path.of(System.getProperty("user.home"), ".cache", "holdfast"),
                repository == null ? null : Path.of(repository),
                ports);
    }
}
