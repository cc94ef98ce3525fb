package dev.holdfast.casework.web;

import static org.mockito.Mockito.mock;

import dev.holdfast.access.AccessSettings;
import dev.holdfast.casework.CaseFilePart;
import dev.holdfast.casework.PersonalValues;
import dev.holdfast.workflow.CaseMessages;
import dev.holdfast.workflow.ModelFiles;
import dev.holdfast.workflow.ProcessRecords;
import dev.holdfast.workflow.WorkflowSettings;
import dev.holdfast.workflow.web.SampleDiagrams;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The workbench by itself: real store, real pages, real sign-in; stand-ins for the engine and for what later packages
 * know. For use in {@code @SpringBootTest(classes = Workbench.class)} with the annotation {@link WorkbenchTest}.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "dev.holdfast.casework",
            "dev.holdfast.access",
            "dev.holdfast.vault",
            "dev.holdfast.workflow.web"
        },
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
@ConfigurationPropertiesScan({"dev.holdfast.casework", "dev.holdfast.vault"})
@EnableConfigurationProperties({AccessSettings.class, WorkflowSettings.class})
@Import({ModelFiles.class, SampleCases.class, SampleDiagrams.class})
public class Workbench {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The engine is another program. */
    @Bean
    CaseMessages engine() {
        return mock(CaseMessages.class);
    }

    @Bean
    ProcessRecords records(SampleCases samples) {
        return samples.records();
    }

    @Bean
    PersonalValues vault() {
        return (caseId, access) ->
                text -> text.replace("[PERSON_1]", "Marta Demofeld").replace("[CARD_1]", "4000 0000 0000 0002");
    }

    @Bean
    CaseFilePart laterPackages(SampleCases samples) {
        return samples::addTo;
    }
}
