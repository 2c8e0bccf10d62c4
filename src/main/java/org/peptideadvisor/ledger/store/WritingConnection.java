package org.peptideadvisor.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection that writes. It is kept from one transaction to the next with its prepared statements, since
 * preparing them each time took an eighth of an append. Used by one thread at a time.
 */
final class WritingConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WritingConnection.class);
    private static final Duration IDLE = Duration.ofMinutes(4);

    private final Connection connection;
    private final @Nullable String begin;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long usedAt = System.nanoTime();

    private WritingConnection(Connection connection, @Nullable String begin) {
        this.connection = connection;
        this.begin = begin;
    }

    /** @param database gives a connection of its own, which is closed for good with this */
    static WritingConnection open(DataSource database, SqlDialect dialect) throws SQLException {
        Connection connection = database.getConnection();
        if (dialect.begin() == null) {
            connection.setAutoCommit(false);
        }
        return new WritingConnection(connection, dialect.begin());
    }

    /** Whether it was used a short while ago. What lies between may have dropped one that was idle for longer, without a word. */
    boolean wasUsedLately() {
        return System.nanoTime() - usedAt < IDLE.toNanos();
    }

    /** Whether there is still a database at the other end. */
    boolean isConnected() {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Begins a transaction; the statements in it. */
    SqlStatements begin() throws SQLException {
        usedAt = System.nanoTime();
        var sql = new SqlStatements(connection, this::prepared);
        if (begin != null) {
            sql.update(begin);
        }
        return sql;
    }

    private PreparedStatement prepared(String text) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        return statement;
    }

    void commit() throws SQLException {
        if (begin == null) {
            connection.commit();
        } else {
            prepared("COMMIT").executeUpdate();
        }
    }

    void rollBack() throws SQLException {
        if (begin == null) {
            connection.rollback();
        } else {
            prepared("ROLLBACK").executeUpdate();
        }
    }

    /** Takes back what was not committed. Whatever failed before has been told to the caller; what fails here is only noted. */
    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(prepared.values());
        all.add(connection);
        for (AutoCloseable one : all) {
            try {
                one.close();
            } catch (Exception e) { // the connection may be lost
                LOG.debugf("a connection could not be closed in order: %s", FailureCauses.sorts(e));
            }
        }
    }
}
