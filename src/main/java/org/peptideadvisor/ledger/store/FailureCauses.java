package org.peptideadvisor.ledger.store;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Describes a failure and its causes without their messages, which may quote values. */
public final class FailureCauses {

    private static final int DEEPEST = 8;

    /** There is no such table, and no such column. */
    private static final Set<String> POSTGRESQL_GONE = Set.of("42P01", "42703");

    private FailureCauses() {}

    /** The sort of each, the outermost first: its class, and of an error in a database its code, such as {@code SQLITE_FULL}. */
    public static String sorts(Throwable failure) {
        return each(failure).map(FailureCauses::sort).collect(Collectors.joining(", caused by "));
    }

    /** Whether SQLite says that its file is no database, or a broken one. */
    public static boolean damagedFile(Throwable failure) {
        return each(failure)
                .anyMatch(one -> one instanceof SQLiteException sqlite
                        && (code(sqlite).startsWith(SQLiteErrorCode.SQLITE_NOTADB.name())
                                || code(sqlite).startsWith(SQLiteErrorCode.SQLITE_CORRUPT.name())));
    }

    /**
     * Whether a part of the database cannot be read, while others may be: the file is damaged there, a table or a column is gone, or a value is not as
     * the program writes it.
     */
    public static boolean unreadablePart(Throwable failure) {
        return damagedFile(failure)
                || each(failure)
                        .anyMatch(one -> one instanceof SQLDataException
                                || (one instanceof SQLiteException sqlite
                                        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR)
                                || (one instanceof SQLException sql
                                        && POSTGRESQL_GONE.contains("" + sql.getSQLState())));
    }

    private static Stream<Throwable> each(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static String sort(Throwable one) {
        String name = one.getClass().getSimpleName();
        if (one instanceof SQLiteException sqlite) {
            return name + " " + code(sqlite);
        }
        return one instanceof SQLException sql ? name + " " + sql.getSQLState() + "/" + sql.getErrorCode() : name;
    }

    private static String code(SQLiteException sqlite) {
        return sqlite.getResultCode().name();
    }
}
