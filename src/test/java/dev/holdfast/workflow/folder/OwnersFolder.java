package dev.holdfast.workflow.folder;

import dev.holdfast.pattern.TestPatterns;
import dev.holdfast.workflow.JobTypes;
import dev.holdfast.workflow.KnownCertificates;
import dev.holdfast.workflow.KnownModels;
import dev.holdfast.workflow.ModelFile;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.PatternBook;
import dev.holdfast.workflow.ShippedSteps;
import dev.holdfast.workflow.WorkflowSettings;
import dev.holdfast.workflow.engine.Deployment;
import dev.holdfast.workflow.engine.Deployment.Outcome;
import dev.holdfast.workflow.engine.DeploymentParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The part of the application that looks after the folder of process owners, with an engine that takes what it is told to. */
public final class OwnersFolder {

    final Path folder;
    final ModelFiles models = new ModelFiles();
    final PatternBook patterns = TestPatterns.shipped();
    final ScriptedEngine engine = new ScriptedEngine();
    private final Path data;
    private final ModelUpdates updates;

    private OwnersFolder(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
        this.updates = new ModelUpdates(
                models,
                new ModelProposals(
                        models,
                        patterns,
                        new ShippedJobTypes(),
                        new StaticListableBeanFactory().getBeanProvider(KnownModels.class),
                        new StaticListableBeanFactory().getBeanProvider(KnownCertificates.class)),
                engine,
                new AcceptedModels(data),
                Settings.withLocation(folder.toString()),
                Clock.systemUTC());
    }

    static OwnersFolder in(Path temporary) {
        try {
            Files.createDirectories(temporary.resolve("models"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OwnersFolder(temporary.resolve("models"), temporary.resolve("data"));
    }

    /** The same folder and data, seen by an application that was started anew. */
    OwnersFolder restarted() {
        return new OwnersFolder(folder, data);
    }

    OwnersFolder start() {
        updates.afterSingletonsInstantiated();
        updates.keepUpToDate();
        return this;
    }

    /** As often as it takes to see a change, see that it is over, and deploy it. */
    OwnersFolder looks() {
        updates.keepUpToDate();
        updates.keepUpToDate();
        return this;
    }

    OwnersFolder looksOnce() {
        updates.keepUpToDate();
        return this;
    }

    OwnersFolder put(String name, String content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OwnersFolder remove(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FolderState state() {
        return models.folder().orElseThrow();
    }

    String textInUse(String name) {
        return models.all().stream()
                .filter(file -> file.name().equals(name))
                .map(ModelFile::text)
                .findFirst()
                .orElse("");
    }

    /** A shipped file's text. */
    public static String shipped(String name) {
        return new ModelFiles()
                .all().stream()
                        .filter(file -> file.name().equals(name))
                        .map(ModelFile::text)
                        .findFirst()
                        .orElseThrow();
    }

    /** The shipped diagram with another name for one of its steps. */
    static String renamedStep(String name) {
        return shipped("customer-reply.bpmn").replace("name=\"Classify message\"", "name=\"" + name + "\"");
    }

    static final class ScriptedEngine extends Deployment {

        final List<List<String>> taken = new ArrayList<>();

        @Nullable
        Outcome answer;

        private List<ModelFile> has = List.of();

        ScriptedEngine() {
            super(Mockito.mock());
        }

        @Override
        public Outcome deploy(List<ModelFile> wanted) {
            if (answer != null) {
                return answer;
            }
            taken.add(DeploymentParts.toSend(wanted, has).stream()
                    .map(ModelFile::name)
                    .toList());
            has = wanted;
            return new Outcome.Taken();
        }

        @Override
        public boolean isDone() {
            return !has.isEmpty();
        }

        @Override
        public State state() {
            return isDone() ? State.DEPLOYED : State.WAITING;
        }
    }

    private static final class ShippedJobTypes extends JobTypes {

        ShippedJobTypes() {
            super(new DefaultListableBeanFactory());
        }

        @Override
        public Set<String> all() {
            return ShippedSteps.jobTypes();
        }
    }

    static final class Settings {

        private Settings() {}

        static WorkflowSettings withLocation(@Nullable String location) {
            return new WorkflowSettings(
                    URI.create("http://tasklist"),
                    URI.create("http://operate"),
                    "user",
                    "password",
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(2),
                    Duration.ofDays(7),
                    Duration.ofSeconds(6),
                    location);
        }
    }
}
