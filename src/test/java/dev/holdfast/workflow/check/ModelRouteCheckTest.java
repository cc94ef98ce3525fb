package dev.holdfast.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workflow.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelRouteCheckTest {

    private static final Path TABLE = Path.of("bpmn", "model-route.dmn");

    @Test
    void a_model_that_is_not_there_is_named_with_those_that_are() throws IOException {
        assertThat(ModelRouteCheck.faultsOf(List.of(file()), Set.of("extractive", "big")))
                .containsExactly(
                        "model-route.dmn names the model 'default', which the settings holdfast.model.models do"
                                + " not have. There are: big, extractive.");
    }

    @Test
    void the_shipped_table_and_other_tables_are_let_through() throws IOException {
        var handling = new ModelFile("handling.dmn", Files.readAllBytes(Path.of("bpmn", "handling.dmn")));

        assertThat(ModelRouteCheck.faultsOf(List.of(file(), handling), Set.of("default", "extractive")))
                .isEmpty();
    }

    private static ModelFile file() throws IOException {
        return new ModelFile("model-route.dmn", Files.readAllBytes(TABLE));
    }
}
