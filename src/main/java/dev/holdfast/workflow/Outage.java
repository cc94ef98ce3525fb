package dev.holdfast.workflow;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a system that is away from a fault of our own. */
public final class Outage {

    /** H2 names what it cannot read or write by these; its full disk is one of them. */
    private static final Set<Integer> H2_FILE_TROUBLE = Set.of(90028, 90031, 90062, 90098);

    private Outage() {}

    /** Whether this came of the store, the engine or its applications being away, full or too busy. */
    public static boolean isBehind(Throwable failure) {
        return isOfEngine(failure) || isOfStore(failure);
    }

    /** Whether the database was away, could not write, or gave up on a statement that may be tried again. */
    public static boolean isOfStore(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLException said && isFileTrouble(said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfEngine(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof OutageException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFileTrouble(SQLException said) {
        return H2_FILE_TROUBLE.contains(said.getErrorCode())
                && said.getClass().getName().startsWith("org.h2.");
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
