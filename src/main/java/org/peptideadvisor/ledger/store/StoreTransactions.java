package org.peptideadvisor.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.LedgerHead;

/** Reads from and writes to one database. Thread-safe. */
final class StoreTransactions implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StoreTransactions.class);
    private static final String HEAD = "SELECT size, root FROM head WHERE only_row = 1";

    private final DataSource reading;
    private final DataSource forWriting;
    private final SqlDialect dialect;

    /** Who writes in this process waits here, in order of arrival, rather than in the database, which may keep no order. */
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Guarded by {@link #writing}; null when there is none, or the last one failed. */
    private volatile @Nullable WritingConnection writer;

    private final BlockWords written = new BlockWords();

    /**
     * @param reading gives connections that are shared
     * @param forWriting gives connections that are closed for good
     */
    StoreTransactions(DataSource reading, DataSource forWriting, SqlDialect dialect) {
        this.reading = reading;
        this.forWriting = forWriting;
        this.dialect = dialect;
    }

    @FunctionalInterface
    interface ReadWork<T> {
        T with(SqlStatements sql) throws SQLException;
    }

    @FunctionalInterface
    interface WriteWork<T> {
        T with(SqlStatements sql, LedgerHead head) throws SQLException;
    }

    /** Only for the writing thread. */
    BlockWords written() {
        return written;
    }

    /** How far the ledger has grown. */
    static LedgerHead head(SqlStatements sql) throws SQLException {
        return head(sql, "");
    }

    private static LedgerHead head(SqlStatements sql, String lock) throws SQLException {
        List<LedgerHead> heads = sql.query(HEAD + lock, StoreTransactions::readHead);
        if (heads.isEmpty()) { // the migration made it
            throw new SQLDataException("the head of the ledger is gone");
        }
        return heads.get(0);
    }

    private static LedgerHead readHead(ResultSet row) throws SQLException {
        return new LedgerHead(row.getLong(1), new Hash(row.getBytes(2)));
    }

    /** Runs what is no part of any transaction: if it fails, the next time does it. */
    void tidy(List<String> statements, String failed) {
        for (String text : statements) {
            try (Connection connection = reading.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(text);
            } catch (SQLException e) {
                LOG.warn(failed);
            }
        }
    }

    /** Each statement is a transaction of its own: nothing that is read here needs two that agree. */
    <T> T read(ReadWork<T> work) {
        try (Connection connection = reading.getConnection()) {
            return work.with(SqlStatements.reading(connection));
        } catch (SQLException e) {
            throw new StoreException("the ledger cannot be read", e);
        }
    }

    /** One transaction, under the lock that all who write share. */
    <T> T write(WriteWork<T> work) {
        writing.lock();
        boolean done = false;
        try {
            BegunTransaction begun = begin();
            written.begin(begun.head().size());
            T result = work.with(begun.sql(), begun.head());
            begun.writer().commit();
            written.committed();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException("the ledger cannot be written", e);
        } finally {
            if (!done) {
                close(); // nothing of it is kept, and the next one gets another connection
            }
            writing.unlock();
        }
    }

    /** One transaction, which is taken back: it shows whether it could be done. */
    void rehearse(WriteWork<?> work) {
        writing.lock();
        boolean done = false;
        try {
            BegunTransaction begun = begin();
            work.with(begun.sql(), begun.head());
            begun.writer().rollBack();
            done = true;
        } catch (SQLException e) {
            throw new StoreException("the ledger cannot be written", e);
        } finally {
            if (!done) {
                close();
            }
            writing.unlock();
        }
    }

    private record BegunTransaction(WritingConnection writer, SqlStatements sql, LedgerHead head) {}

    /** Begins with the connection that was kept, or with a new one if that was lost: nothing was written yet. */
    private BegunTransaction begin() throws SQLException {
        WritingConnection kept = writer;
        if (kept != null && kept.wasUsedLately()) {
            try {
                return begin(kept);
            } catch (SQLException e) {
                if (kept.isConnected()) {
                    throw e;
                }
            }
        }
        close();
        WritingConnection opened = WritingConnection.open(forWriting, dialect);
        writer = opened;
        return begin(opened);
    }

    private BegunTransaction begin(WritingConnection begun) throws SQLException {
        SqlStatements sql = begun.begin();
        return new BegunTransaction(begun, sql, head(sql, dialect.lock()));
    }

    /** Gives the connection back; the next writer gets another. */
    @Override
    public void close() {
        writing.lock();
        try {
            WritingConnection now = writer;
            if (now != null) {
                now.close();
                writer = null;
            }
        } finally {
            writing.unlock();
        }
    }
}
