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
import org.springframework.transaction.TransactionSystemException;

/** Tells a system that is away from a fault of our own. */
public final class Outage {

    /** H2 names a file that it cannot read or write by these, or, when its disk is full, by a general error. */
    private static final Set<Integer> H2_FILE_TROUBLE = Set.of(90028, 90031, 90062, 90098);

    /** By name, since H2 is not there at compile time. */
    private static final String H2_STORE_FAULT = "org.h2.mvstore.MVStoreException";

    private Outage() {}

    /** Whether this came of the store, the engine or its applications being away, full or too busy. */
    public static boolean isBehind(Throwable failure) {
        return isOfEngine(failure) || isOfStore(failure);
    }

    /**
     * Whether the database was away, could not write, or gave up on a statement that may be tried again. A transaction
     * whose line breaks says no more than that its rollback failed.
     */
    public static boolean isOfStore(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || isFileTrouble(cause)) {
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

    private static boolean isFileTrouble(Throwable cause) {
        return cause.getClass().getName().equals(H2_STORE_FAULT)
                || cause instanceof SQLException said
                        && H2_FILE_TROUBLE.contains(said.getErrorCode())
                        && said.getClass().getName().startsWith("org.h2.");
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
