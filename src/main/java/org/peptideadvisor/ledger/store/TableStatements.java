package org.peptideadvisor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements on the tables of the database. Values are texts, numbers, byte arrays and null. Only for the work that they are given to. */
public interface TableStatements {

    /** The rows that a query finds. */
    <T> List<T> query(String sql, RowReader<T> reading, @Nullable Object... values) throws SQLException;

    /** Changes rows; how many. The text is one of few: statements are kept. */
    int update(String sql, @Nullable Object... values) throws SQLException;

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads tables. */
    @FunctionalInterface
    interface TableReading<T> {
        T with(TableStatements tables) throws SQLException;
    }

    /** Changes tables, and gives the entries that tell of it. */
    @FunctionalInterface
    interface TableChange<T> {
        T with(TableStatements tables, Consumer<EntryRow> record) throws SQLException;
    }
}
