package org.peptideadvisor.ledger;

import java.sql.SQLException;
import java.util.List;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.seal.SealingKeys;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.seal.WrappedKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.LedgerStore.TableStatements;

/**
 * Wraps each key that an older master key wrapped with the current one, in parts, so that nobody who appends waits for long. Whoever is cut short begins
 * again: what is done stays done. Others may append and erase meanwhile. In the end the older master keys open nothing any more.
 *
 * <p>A part goes on behind the one before it, so that it need not pass over all that is done; in the end everything is looked through once more, since
 * others may have wrapped with an older key meanwhile. Confined to one thread.
 */
public final class KeyRewrapping {

    private static final int PART = 500;

    private final Ledger ledger;
    private final SealingKeys keys;
    private String afterSubject = "";
    private long afterPayload = -1;

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
            int done = naming(tables);
            done += subjects(tables);
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
        List<OlderKey<String>> found = olderSubjects(tables);
        if (found.isEmpty() && !afterSubject.isEmpty()) {
            afterSubject = "";
            found = olderSubjects(tables);
        }
        for (OlderKey<String> old : found) {
            WrappedKey key = keys.again(new SubjectToken(old.place()), old.key());
            tables.update(
                    "UPDATE subject_key SET key_by = ?, key_box = ? WHERE subject = ?",
                    key.by(),
                    key.box(),
                    old.place());
            afterSubject = old.place();
        }
        return found.size();
    }

    private List<OlderKey<String>> olderSubjects(TableStatements tables) throws SQLException {
        return tables.query(
                "SELECT subject, key_by, key_box FROM subject_key WHERE subject > ? AND key_by <> ? ORDER BY subject LIMIT "
                        + PART,
                row -> new OlderKey<>(
                        row.getString(1), row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))),
                afterSubject,
                keys.current());
    }

    private int payloads(TableStatements tables) throws SQLException {
        List<OlderKey<Long>> found = olderPayloads(tables);
        if (found.isEmpty() && afterPayload >= 0) {
            afterPayload = -1;
            found = olderPayloads(tables);
        }
        for (OlderKey<Long> old : found) {
            WrappedKey key = keys.again(old.of(), old.key());
            tables.update("UPDATE payload SET key_by = ?, key_box = ? WHERE idx = ?", key.by(), key.box(), old.place());
            afterPayload = old.place();
        }
        return found.size();
    }

    private List<OlderKey<Long>> olderPayloads(TableStatements tables) throws SQLException {
        return tables.query(
                "SELECT p.idx, (SELECT e.id FROM entry e WHERE e.idx = p.idx), p.key_by, p.key_box FROM payload p"
                        + " WHERE p.idx > ? AND p.key_by <> ? AND p.key_by <> ? ORDER BY p.idx LIMIT " + PART,
                row -> new OlderKey<>(
                        row.getLong(1), row.getString(2), new WrappedKey(row.getString(3), row.getBytes(4))),
                afterPayload,
                keys.current(),
                WrappedKey.SUBJECT);
    }

    /**
     * A key that an older master key wrapped.
     *
     * @param place what its row is found by
     * @param of the subject or the id of the entry
     */
    private record OlderKey<P>(P place, String of, WrappedKey key) {}
}
