package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** The environment belongs to others as well: what looks like a slip of the pen is named, and nothing is refused. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsOfTheEnvironmentTest {

    @ParameterizedTest
    @CsvSource({
        "HOLDFAST_CHECK_MINCHARACTER, holdfast.check.min-characters",
        "HOLDFAST_DATA_DIRECTRY, holdfast.data-directory",
        "HOLDFAST_MODEL_MODELS_0_BASEURI, holdfast.model.models[0].base-url",
    })
    void a_slip_of_the_pen_is_named(String variable, String meant, CapturedOutput output) {
        check(variable);

        assertThat(output).contains(variable + " sets nothing; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOLDFAST_CHECK_MINCHARACTERS",
                "HOLDFAST_CHECK_MIN_CHARACTERS",
                "HOLDFAST_MODEL_MODELS_0_PROVIDER",
                "HOLDFAST_MODEL_MODELS_1_BASE_URL",
                "HOLDFAST_ACCESS_USERS_0_NAME",
                "HOLDFAST_PORT_8080_TCP",
                "HOLDFAST_SERVICE_HOST",
                "PATH",
            })
    void what_is_right_or_belongs_to_others_is_passed_over(String variable, CapturedOutput output) {
        check(variable);

        assertThat(output).doesNotContain("sets nothing");
    }

    private static void check(String variable) {
        var application = new GenericApplicationContext();
        application.setEnvironment(new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return Map.of(variable, "1");
            }
        });
        new SettingsCheck().initialize(application);
    }
}
