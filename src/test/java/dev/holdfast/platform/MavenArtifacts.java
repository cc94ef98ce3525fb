package dev.holdfast.platform;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.jspecify.annotations.Nullable;

/** Files from Maven repositories, by the user's own settings (mirrors, proxies, credentials) and local repository. */
final class MavenArtifacts implements AutoCloseable {

    private final Context maven;

    MavenArtifacts(@Nullable Path localRepository, Progress progress) {
        var overrides =
                ContextOverrides.create().withUserSettings(true).transferListener(new DownloadProgress(progress));
        if (localRepository != null) {
            overrides.withLocalRepositoryOverride(localRepository);
        }
        this.maven = Runtimes.INSTANCE.getRuntime().create(overrides.build());
    }

    /** The one file, nothing it depends on: the distribution's POM names artifacts that are not public. */
    Path file(String coordinates) {
        var request = new ArtifactRequest(new DefaultArtifact(coordinates), maven.remoteRepositories(), null);
        try {
            return pathOf(maven.repositorySystem().resolveArtifact(maven.repositorySystemSession(), request));
        } catch (ArtifactResolutionException e) {
            throw notToBeHad(coordinates, e);
        }
    }

    /** The jar and all it needs to run. */
    List<Path> classPath(String coordinates) {
        var root = new Dependency(new DefaultArtifact(coordinates), JavaScopes.RUNTIME);
        var request = new DependencyRequest(
                new CollectRequest(root, maven.remoteRepositories()),
                DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
        try {
            return maven
                    .repositorySystem()
                    .resolveDependencies(maven.repositorySystemSession(), request)
                    .getArtifactResults()
                    .stream()
                    .map(MavenArtifacts::pathOf)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw notToBeHad(coordinates, e);
        }
    }

    private static Path pathOf(ArtifactResult result) {
        Artifact artifact = result.getArtifact();
        return artifact.getFile().toPath();
    }

    private static PlatformException notToBeHad(String coordinates, Exception cause) {
        return new PlatformException(
                "Maven could not get " + coordinates + " (" + cause.getMessage()
                        + "): check the network and the mirrors and proxies in ~/.m2/settings.xml, then start again.",
                cause);
    }

    @Override
    public void close() {
        maven.close();
    }
}
