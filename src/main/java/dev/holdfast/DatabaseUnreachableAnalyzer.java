package dev.holdfast;

import java.sql.SQLException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says which database does not answer, and why, in one sentence. */
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<FlywaySqlException> {

    /** H2 has the file, and another application has it open. */
    private static final int ALREADY_OPEN = 90020;

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, FlywaySqlException cause) {
        SQLException first = null;
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof SQLException sql) {
                if (sql.getErrorCode() == ALREADY_OPEN) {
                    return null;
                }
                first = sql;
            }
        }
        var url = environment.getProperty("spring.datasource.url", "").replaceAll("[?;].*|//[^/@]*@", "");
        var reason = first == null ? root.getMessage() : first.getMessage();
        return new FailureAnalysis(
                "The database " + url + " cannot be used by " + environment.getProperty("spring.datasource.username")
                        + ": " + String.valueOf(reason).strip().replaceAll("\\.?\\s*\\R.*", "")
                        + "; start it, or correct spring.datasource.url, spring.datasource.username and"
                        + " spring.datasource.password.",
                null,
                cause);
    }
}
