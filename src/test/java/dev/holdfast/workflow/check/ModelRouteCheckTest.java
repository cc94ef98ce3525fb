package dev.holdfast.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workflow.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Test
    void a_row_names_only_certificates_that_stand_for_its_models() throws IOException {
        var text = new String(file().content(), StandardCharsets.UTF_8);
        var cell = "<outputEntry id=\"modelRoute_others_out2\">\n          <text>&quot;";
        assertThat(text).contains(cell);
        var named = new ModelFile(
                "model-route.dmn", text.replace(cell, cell + "SC-1").getBytes(StandardCharsets.UTF_8));

        assertThat(ModelRouteCheck.faultsOf(List.of(named), (id, models) -> Optional.of("does not exist")))
                .containsExactly(
                        "model-route.dmn, row 6: the certificate 'SC-1' does not exist. Write the number of one"
                                + " that was accepted, or \"\" for none.");
        assertThat(ModelRouteCheck.faultsOf(List.of(named), (id, models) -> {
                    assertThat(id).isEqualTo("SC-1");
                    assertThat(models).containsExactly("default");
                    return Optional.empty();
                }))
                .isEmpty();
        assertThat(ModelRouteCheck.faultsOf(List.of(named), Set.of("default", "extractive")))
                .as("a certificate is no model")
                .isEmpty();
    }

    @Test
    void rows_without_a_certificate_ask_for_none() throws IOException {
        assertThat(ModelRouteCheck.faultsOf(List.of(file()), (id, models) -> Optional.of("does not exist")))
                .isEmpty();
    }

    @Test
    void a_table_without_the_columns_that_diagrams_read_is_told() throws IOException {
        var text =
                new String(file().content(), StandardCharsets.UTF_8).replace("name=\"certificate\"", "name=\"proof\"");

        assertThat(ModelRouteCheck.faultsOf(
                        List.of(new ModelFile("model-route.dmn", text.getBytes(StandardCharsets.UTF_8))),
                        Set.of("default", "extractive")))
                .containsExactly("model-route.dmn has no column of answers with the name 'certificate', which diagrams"
                        + " read. Add it; where a row needs none, the cell is \"\".");
    }

    private static ModelFile file() throws IOException {
        return new ModelFile("model-route.dmn", Files.readAllBytes(TABLE));
    }
}
