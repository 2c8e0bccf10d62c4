package org.peptideadvisor.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements over one connection. Values are texts, numbers, byte arrays and null.
 *
 * @param writing prepares those that write, which are few and always the same; the caller closes them
 */
record SqlStatements(Connection connection, StatementSource writing) implements LedgerStore.TableStatements {

    /** Prepares a statement, or gives one that it has prepared. */
    @FunctionalInterface
    interface StatementSource {
        PreparedStatement prepare(String sql) throws SQLException;
    }

    /** Statements that only read. */
    static SqlStatements reading(Connection connection) {
        return new SqlStatements(connection, sql -> {
            throw new SQLException("this connection is for reading");
        });
    }

    @Override
    public <T> List<T> query(String sql, LedgerStore.RowReader<T> reading, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(read(reading, rows));
                }
                return read;
            }
        }
    }

    /** @throws SQLDataException if a value is not as the program writes it */
    private static <T> T read(LedgerStore.RowReader<T> reading, ResultSet row) throws SQLException {
        try {
            return reading.read(row);
        } catch (RuntimeException e) {
            throw new SQLDataException("a row is not as the program writes it", e);
        }
    }

    @Override
    public int update(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = writing.prepare(sql);
        bind(statement, values);
        return statement.executeUpdate();
    }

    /** The same statement for each of these rows of values. */
    void updateAll(String sql, Collection<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement statement = writing.prepare(sql);
        for (@Nullable Object[] row : rows) {
            bind(statement, row);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    /** So many question marks, with commas between them. */
    static String marks(int count) {
        return "?" + ",?".repeat(count - 1);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
    }
}
