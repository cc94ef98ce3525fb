package dev.holdfast;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.JobWorker;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a compiler does not know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.holdfast");

    @Test
    void only_workflow_knows_the_client_of_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.holdfast.workflow..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CamundaClient.class)
                .check(CLASSES);
    }

    @Test
    void only_model_knows_the_library_of_chat_models() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.holdfast.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j.model.chat..", "dev.langchain4j.model.openai..")
                .check(CLASSES);
    }

    @Test
    void no_name_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    @Test
    void a_job_type_names_its_package_and_its_class() {
        methods()
                .that()
                .areAnnotatedWith(JobWorker.class)
                .should(new ArchCondition<>("follow the naming rule") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var owner = method.getOwner();
                        var name = owner.getSimpleName().replaceFirst("Worker$", "");
                        var expected = owner.getPackageName().replaceFirst("^dev\\.holdfast\\.", "") + "."
                                + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                        var type = method.getAnnotationOfType(JobWorker.class).type();
                        boolean follows = type.equals(expected)
                                && owner.getSimpleName().endsWith("Worker")
                                && method.getName().equals("handle");
                        events.add(new SimpleConditionEvent(
                                method, follows, method.getFullName() + " serves " + type + ", not " + expected));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void a_worker_calls_no_other_worker() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Worker")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are workers of other steps",
                        type -> type.getSimpleName().endsWith("Worker")
                                && type.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(JobWorker.class))))
                .as("no worker calls another step: the diagram is the program")
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        var packages = CLASSES.stream()
                .map(type -> type.getPackage())
                .filter(type -> !type.getName().equals("dev.holdfast"))
                .distinct()
                .toList();
        assertThat(packages)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as("%s has a package-info with @NullMarked", each.getName())
                        .isTrue());
    }

    @Test
    void settings_are_named_after_their_package() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .haveSimpleNameEndingWith("Settings")
                .check(CLASSES);
    }

    @Test
    void each_package_uses_only_what_it_declares() {
        ApplicationModules.of(Holdfast.class).verify();
    }
}
