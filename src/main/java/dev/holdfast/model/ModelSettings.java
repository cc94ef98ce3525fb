package dev.holdfast.model;

import dev.holdfast.model.budget.Budget;
import dev.holdfast.model.providers.ModelDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Chat models.
 *
 * @param models the models by the names that the table "model-route" uses; {@code extractive} is always there, and
 *     {@code default} is the extractive model unless it is described
 * @param budget what may be spent
 * @param keepTexts how long prompts and answers of calls stay in the ledger; numbers stay. An answer is kept for an hour
 *     at least, for a job that is handed out again
 * @param shareAnswers how old an answer may be that a call of a pattern with {@code shareAnswers} takes
 */
@Validated
@ConfigurationProperties("holdfast.model")
record ModelSettings(
        @DefaultValue List<ModelDescription> models,
        @DefaultValue @NestedConfigurationProperty Budget budget,
        @DefaultValue("30d") Duration keepTexts,
        @DefaultValue("24h") Duration shareAnswers) {

    static final String DEFAULT = "default";

    ModelSettings {
        var names = new HashSet<String>();
        for (int i = 0; i < models.size(); i++) {
            models.get(i).check(setting(i));
            if (!names.add(models.get(i).name())) {
                throw new IllegalArgumentException(
                        "The setting " + setting(i) + ".name is that of another model; give each its own name");
            }
        }
        var all = new ArrayList<>(models);
        for (var always : List.of(DEFAULT, ModelDescription.EXTRACTIVE)) {
            if (names.add(always)) {
                all.add(ModelDescription.extractive(always));
            }
        }
        models = List.copyOf(all);
        if (keepTexts.isNegative()) {
            throw new IllegalArgumentException("The setting holdfast.model.keep-texts must not be negative");
        }
        if (shareAnswers.isNegative()) {
            throw new IllegalArgumentException("The setting holdfast.model.share-answers must not be negative");
        }
    }

    static String setting(int index) {
        return "holdfast.model.models[" + index + "]";
    }
}
