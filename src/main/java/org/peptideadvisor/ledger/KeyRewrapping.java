package org.peptideadvisor.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.seal.WrappedKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/**
 * Wraps each key that an older master key wrapped with the current one, in parts, so that nobody who appends waits for long. Whoever is cut short begins
 * again: what is done stays done. Others may append and erase meanwhile. In the end the older master keys open nothing any more.
 */
public final class KeyRewrapping {

    private static final int PART = 500;

    private final Ledger ledger;
    private final SealingKeys keys;

    KeyRewrapping(Ledger ledger, SealingKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /** The keys of a ledger, with what its tokens are made with. */
    static SealingKeys keys(LedgerStore store, MasterKey current, List<MasterKey> older, List<String> used) {
        List<WrappedKey> naming = store.readTables(tables -> tables.query(
                "SELECT key_by, key_box FROM naming_key WHERE only_row = 1",
                row -> new WrappedKey(row.getString(1), row.getBytes(2))));
        return new SealingKeys(current, older, used, naming.isEmpty() ? null : naming.get(0));
    }

    /**
     * Wraps the next part.
     *
     * @return how many keys; 0 when all are wrapped by the current master key, and the others are forgotten
     * @throws org.peptideadvisor.ledger.seal.SealException if one does not open
     */
    public int part() {
        return ledger.change((tables, record) -> {
            int done = naming(tables) + subjects(tables);
            done += done < PART ? payloads(tables) : 0;
            if (done == 0) {
                tables.update("DELETE FROM master_key WHERE id <> ?", keys.current());
            }
            return done;
        });
    }

    private int naming(TableStatements tables) throws SQLException {
        List<String> by = tables.query("SELECT key_by FROM naming_key", row -> row.getString(1));
        boolean isFirst = by.isEmpty()
                && tables.query("SELECT id FROM master_key", row -> row.getString(1))
                                .size()
                        == 1;
        if (isFirst || by.equals(List.of(keys.current()))) {
            return 0;
        }
        WrappedKey naming = keys.naming();
        tables.update("DELETE FROM naming_key WHERE only_row = 1");
        return tables.update(
                "INSERT INTO naming_key (only_row, key_by, key_box) VALUES (1, ?, ?)", naming.by(), naming.box());
    }

    private int subjects(TableStatements tables) throws SQLException {
        return rewrap(
                tables,
                "SELECT subject, key_by, key_box FROM subject_key WHERE key_by <> ? ORDER BY subject LIMIT " + PART,
                "UPDATE subject_key SET key_by = ?, key_box = ? WHERE subject = ?",
                old -> keys.again(new SubjectToken(old.of()), old.key()),
                keys.current());
    }

    private int payloads(TableStatements tables) throws SQLException {
        return rewrap(
                tables,
                "SELECT e.id, p.key_by, p.key_box FROM payload p JOIN entry e ON e.idx = p.idx"
                        + " WHERE p.key_by <> ? AND p.key_by <> ? ORDER BY p.idx LIMIT " + PART,
                "UPDATE payload SET key_by = ?, key_box = ? WHERE idx = (SELECT idx FROM entry WHERE id = ?)",
                old -> keys.again(old.of(), old.key()),
                keys.current(),
                WrappedKey.SUBJECT);
    }

    /**
     * A key that an older master key wrapped.
     *
     * @param of the subject or the entry
     */
    private record OlderKey(String of, WrappedKey key) {}

    private static int rewrap(
            TableStatements tables,
            String query,
            String update,
            Function<OlderKey, WrappedKey> again,
            @Nullable Object... values)
            throws SQLException {
        List<OlderKey> found = tables.query(
                query,
                row -> new OlderKey(row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))),
                values);
        for (OlderKey old : found) {
            WrappedKey key = again.apply(old);
            tables.update(update, key.by(), key.box(), old.of());
        }
        return found.size();
    }
}
