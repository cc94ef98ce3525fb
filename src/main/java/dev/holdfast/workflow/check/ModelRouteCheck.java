package dev.holdfast.workflow.check;

import dev.holdfast.workflow.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that the table model-route names only models that there are. */
public final class ModelRouteCheck {

    private static final Pattern TABLE =
            Pattern.compile("<(?:\\w+:)?decision\\s[^>]*id=\"modelRoute\".*?</(?:\\w+:)?decision>", Pattern.DOTALL);
    private static final Pattern ANSWER =
            Pattern.compile("<(?:\\w+:)?outputEntry[^>]*>\\s*<(?:\\w+:)?text>([^<]*)</", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    private ModelRouteCheck() {}

    /** One sentence for each model that is named and not there. */
    public static List<String> faultsOf(List<ModelFile> files, Set<String> models) {
        return files.stream()
                .filter(ModelFile::isTable)
                .flatMap(file -> namedIn(file)
                        .filter(name -> !models.contains(name))
                        .map(name -> file.name() + " names the model '" + name
                                + "', which the settings holdfast.model.models do not have. There are: "
                                + String.join(", ", new TreeSet<>(models)) + "."))
                .distinct()
                .toList();
    }

    private static Stream<String> namedIn(ModelFile file) {
        return found(TABLE, new String(file.content(), StandardCharsets.UTF_8))
                .flatMap(table -> found(ANSWER, table.group()))
                .flatMap(answer -> found(NAME, answer.group(1).replace("&quot;", "\"")))
                .map(name -> name.group(1));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
