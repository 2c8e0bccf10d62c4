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
 * <p>A part goes on behind the one before it, so that it need not pass over all that is done. Subjects are looked through once more in the end, since others
 * may have wrapped with an older key meanwhile; payloads never get another key later, and new ones come behind. Confined to one thread.
 */
public final class KeyRewrapping {

    private static final int PART = 500;

    /** A text that stands behind every token of a subject, which are hexadecimal. */
    private static final String BEHIND_SUBJECTS = "g";

    /** So many payloads are looked through in one transaction at most: meanwhile nobody appends. */
    private static final int LOOKED_THROUGH = 20_000;

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
        while (true) {
            RewrappedPart part = ledger.change((tables, record) -> next(tables));
            afterSubject = part.afterSubject();
            afterPayload = part.afterPayload();
            if (part.keys() > 0 || part.isLast()) {
                return part.keys();
            }
        }
    }

    /**
     * What one transaction did.
     *
     * @param afterSubject where the next one goes on
     * @param afterPayload likewise
     * @param isLast whether there is nothing more to do
     */
    private record RewrappedPart(int keys, String afterSubject, long afterPayload, boolean isLast) {}

    private RewrappedPart next(TableStatements tables) throws SQLException {
        int naming = naming(tables);
        List<OlderKey<String>> subjects = olderSubjects(tables, afterSubject);
        if (!subjects.isEmpty()) {
            return new RewrappedPart(naming + subjects.size(), wrapped(tables, subjects), afterPayload, false);
        }
        long end = tables.query("SELECT size FROM head", row -> row.getLong(1)).get(0) - 1;
        List<OlderKey<Long>> payloads = olderPayloads(tables);
        for (OlderKey<Long> old : payloads) {
            WrappedKey key = keys.again(old.of(), old.key());
            tables.update("UPDATE payload SET key_by = ?, key_box = ? WHERE idx = ?", key.by(), key.box(), old.place());
        }
        long last = payloads.size() < PART
                ? Math.min(afterPayload + LOOKED_THROUGH, end)
                : payloads.get(payloads.size() - 1).place();
        if (naming > 0 || !payloads.isEmpty() || last < end) {
            return new RewrappedPart(naming + payloads.size(), BEHIND_SUBJECTS, last, false);
        }
        List<OlderKey<String>> late = olderSubjects(tables, "");
        if (!late.isEmpty()) {
            return new RewrappedPart(late.size(), wrapped(tables, late), last, false);
        }
        tables.update("DELETE FROM master_key WHERE id <> ?", keys.current());
        return new RewrappedPart(0, BEHIND_SUBJECTS, last, true);
    }

    /** @return the last of them */
    private String wrapped(TableStatements tables, List<OlderKey<String>> subjects) throws SQLException {
        for (OlderKey<String> old : subjects) {
            WrappedKey key = keys.again(new SubjectToken(old.of()), old.key());
            tables.update(
                    "UPDATE subject_key SET key_by = ?, key_box = ? WHERE subject = ?",
                    key.by(),
                    key.box(),
                    old.place());
        }
        return subjects.get(subjects.size() - 1).place();
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

    private List<OlderKey<String>> olderSubjects(TableStatements tables, String after) throws SQLException {
        return tables.query(
                "SELECT subject, key_by, key_box FROM subject_key WHERE subject > ? AND key_by <> ? ORDER BY subject LIMIT "
                        + PART,
                row -> new OlderKey<>(
                        row.getString(1), row.getString(1), new WrappedKey(row.getString(2), row.getBytes(3))),
                after,
                keys.current());
    }

    private List<OlderKey<Long>> olderPayloads(TableStatements tables) throws SQLException {
        return tables.query(
                "SELECT p.idx, e.id, p.key_by, p.key_box FROM payload p"
                        + " JOIN entry e ON e.idx = p.idx AND e.idx > ? AND e.idx <= ?"
                        + " WHERE p.idx > ? AND p.idx <= ? AND p.key_by <> ? AND p.key_by <> ? ORDER BY p.idx LIMIT "
                        + PART,
                row -> new OlderKey<>(
                        row.getLong(1), row.getString(2), new WrappedKey(row.getString(3), row.getBytes(4))),
                afterPayload,
                afterPayload + LOOKED_THROUGH,
                afterPayload,
                afterPayload + LOOKED_THROUGH,
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
