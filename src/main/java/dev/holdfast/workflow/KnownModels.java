package dev.holdfast.workflow;

import java.util.Set;

/** The models that the table model-route may name, for the check of tables. */
public interface KnownModels {

    /** The names of all models. */
    Set<String> names();
}
