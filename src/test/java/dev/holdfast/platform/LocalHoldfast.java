package dev.holdfast.platform;

import dev.holdfast.Holdfast;
import dev.holdfast.knowledge.KnowledgeSearch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * {@code mvn spring-boot:test-run}: the local platform, then the application on top of it.
 *
 * <p>Arguments: {@code --wipe} deletes all data first, {@code --port-offset=100} moves every port; anything else goes to
 * the application.
 */
public final class LocalHoldfast {

    private static final String WIPE = "--wipe";
    private static final String PORT_OFFSET = "--port-offset=";

    private static final int LARGEST_OFFSET = 30_000;

    private final Path folder = Path.of(".holdfast").toAbsolutePath();
    private final Progress progress = new Progress(System.out);
    private final String[] arguments;

    private LocalHoldfast(String[] arguments) {
        this.arguments = arguments;
    }

    public static void main(String[] arguments) {
        var holdfast = new LocalHoldfast(arguments);
        try {
            MavenWatch.endWithMaven();
            holdfast.start();
        } catch (PlatformException e) {
            holdfast.progress.say("Holdfast did not start:");
            System.out.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // Spring has said why.
            holdfast.progress.say("Holdfast did not start, the reason is above.");
            System.exit(1);
        }
    }

    private void start() {
        var platformFolder = folder.resolve("platform");
        if (Arrays.asList(arguments).contains(WIPE)) {
            DataFolder.wipe(platformFolder, folder, progress);
        }
        var ports = PlatformPorts.standard(portOffset());
        var platform = LocalPlatform.start(PlatformSettings.in(platformFolder, ports), progress);
        var ending = new OrderlyEnd(platform, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::run));

        progress.say("starting Holdfast");
        var application = new SpringApplication(Holdfast.class);
        // The application ends before the engine it works for, so one hook ends both.
        application.setRegisterShutdownHook(false);
        var running = application.run(applicationArguments(platform));
        ending.first(running);
        platform.awaitWebApps();
        // The first message is not to wait for the index of the knowledge base.
        running.getBean(KnowledgeSearch.class).search("ready", 1);
        System.out.println(new StartTable(platform, folder));
    }

    private String[] applicationArguments(LocalPlatform platform) {
        var own = Stream.of(
                "--spring.profiles.active=demo",
                "--server.port=" + platform.workbenchPort(),
                "--holdfast.data-directory=" + folder.resolve("data"));
        var properties = platform.springProperties().entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue());
        var passedOn = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(WIPE) && !argument.startsWith(PORT_OFFSET));
        return Stream.of(own, properties, passedOn).flatMap(part -> part).toArray(String[]::new);
    }

    private int portOffset() {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(PORT_OFFSET))
                .mapToInt(LocalHoldfast::offset)
                .findFirst()
                .orElse(0);
    }

    private static int offset(String argument) {
        var number = argument.substring(PORT_OFFSET.length());
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > LARGEST_OFFSET) {
            throw new PlatformException(argument + " is no whole number from 0 to " + LARGEST_OFFSET + ".");
        }
        return Integer.parseInt(number);
    }
}
