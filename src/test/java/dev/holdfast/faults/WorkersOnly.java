package dev.holdfast.faults;

import dev.holdfast.casework.CaseIntake;
import dev.holdfast.casework.Intake;
import dev.holdfast.casework.NewMessage;
import dev.holdfast.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The application without its pages and without its sign-in, which take most of a start: all workers, the gateway to
 * models, the ledger, the outbox, intake and hand-over are there as they ship. Each start takes in
 * some messages, the same ones as those before it, as from a sender who has had no answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("dev.holdfast")
@EnableScheduling
// Other tests start the whole application, which looks for components here as well.
@ConditionalOnProperty(WorkersOnly.READY)
@ComponentScan(
        basePackages = "dev.holdfast",
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "dev\\.holdfast\\.(access|operations)\\..*",
                        "dev\\.holdfast\\..*\\.web\\..*",
                        "dev\\.holdfast\\.(Holdfast|ApiErrors)"
                    }),
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class)
        })
public class WorkersOnly {

    /** The number of the first message that is sent, from 0, and of the one before which it ends. */
    static final String FROM = "storm.from";

    static final String TO = "storm.to";

    /** A file that is there once the workers take jobs and have what they need. */
    static final String READY = "storm.ready";

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final String ASKED = "Which exchange rate do you use when I pay abroad with my card?";

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var application = new SpringApplicationBuilder(WorkersOnly.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        var settings = application.getEnvironment();
        var knowledge = application.getBean(KnowledgeBase.class);
        while (knowledge.report().isEmpty()) {
            Thread.sleep(20);
        }
        Files.createFile(Path.of(settings.getRequiredProperty(READY)));
        var intake = application.getBean(CaseIntake.class);
        int to = settings.getRequiredProperty(TO, Integer.class);
        for (int i = settings.getRequiredProperty(FROM, Integer.class); i < to; i++) {
            if (intake.receive(new NewMessage("chat", "K-1001", "", ASKED), "storm-" + i) instanceof Intake.Accepted) {
                Thread.sleep(BETWEEN);
            }
        }
    }
}
