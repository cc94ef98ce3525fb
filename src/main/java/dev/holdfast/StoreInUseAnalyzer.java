package dev.holdfast;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words that another application has the database file open. */
class StoreInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return cause.getErrorCode() != ALREADY_OPEN
                ? null
                : new FailureAnalysis(
                        "The database file is in use by another application, most likely another Holdfast with the same"
                                + " holdfast.data-directory.",
                        "End the other one, or give this one another holdfast.data-directory. Two applications that are"
                                + " to share the work need a PostgreSQL: set spring.datasource.url in both.",
                        rootFailure);
    }
}
