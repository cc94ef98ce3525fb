package dev.holdfast.workflow.check;

import dev.holdfast.workflow.KnownCertificates;
import dev.holdfast.workflow.ModelFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that the table model-route names only models that there are, and only certificates that stand for them. */
public final class ModelRouteCheck {

    private ModelRouteCheck() {}

    /** One sentence for each model that is named and not there, and for a column that diagrams miss. */
    public static List<String> faultsOf(List<ModelFile> files, Set<String> models) {
        return tablesIn(files)
                .flatMap(table -> Stream.concat(
                        missingColumns(table),
                        table.rows().stream()
                                .flatMap(row -> row.models().stream())
                                .filter(name -> !models.contains(name))
                                .map(name -> table.file() + " names the model '" + name
                                        + "', which the settings holdfast.model.models do not have. There are: "
                                        + String.join(", ", new TreeSet<>(models)) + ".")))
                .distinct()
                .toList();
    }

    /** One sentence for each certificate that a row must not name. The cell "" names none. */
    public static List<String> faultsOf(List<ModelFile> files, KnownCertificates certificates) {
        return tablesIn(files)
                .flatMap(table -> table.rows().stream()
                        .flatMap(row -> row.certificates().stream()
                                .flatMap(certificate -> certificates.objection(certificate, row.models()).stream()
                                        .map(why -> table.file() + ", row " + row.number() + ": the certificate '"
                                                + certificate
                                                + "' " + why.replaceFirst("\\.$", "")
                                                + ". Write the number of one that was accepted, or \"\" for none."))))
                .toList();
    }

    private static Stream<String> missingColumns(ModelRouteTable table) {
        return Stream.of(ModelRouteTable.MODELS, ModelRouteTable.CERTIFICATE)
                .filter(column -> !table.columns().contains(column))
                .map(column -> table.file() + " has no column of answers with the name '" + column
                        + "', which diagrams read. Add it; where a row needs none, the cell is \"\".");
    }

    private static Stream<ModelRouteTable> tablesIn(List<ModelFile> files) {
        return files.stream().filter(ModelFile::isTable).flatMap(ModelRouteTable::in);
    }
}
