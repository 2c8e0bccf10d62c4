package org.peptideadvisor.ledger.inspection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.peptideadvisor.ledger.store.Places;

/**
 * Something that is done to the database of a ledger behind its back.
 *
 * @param name what is done
 * @param deed does it
 * @param named the code that must be among those named
 * @param index the entry that must be named
 */
public record Attack(String name, Deed deed, LedgerFlaw.FlawCode named, long index) {

    /** Changes tables. */
    @FunctionalInterface
    public interface Deed {
        void on(Tables tables) throws SQLException;
    }

    /** Does it to a ledger that nobody has open. */
    public void on(Places place) throws SQLException {
        try (Connection connection = place.connect()) {
            deed.on(new Tables(connection));
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whoever can write to the database. */
    public record Tables(Connection connection) {

        public void change(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = statement(sql, values)) {
                if (statement.executeUpdate() == 0) {
                    throw new AssertionError("the attack changed nothing: " + sql);
                }
            }
        }

        /** Changes what rows are kept in. */
        public void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        public byte[] bytes(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = statement(sql, values);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }

        public byte[] leaf(long index) throws SQLException {
            return bytes("SELECT leaf FROM entry WHERE idx = ?", index);
        }

        private PreparedStatement statement(String sql, Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }
    }
}
