package org.peptideadvisor.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.store.EntryRow.RowCondition;

/**
 * Which entry was recorded under which Idempotency-Key. The answer itself is kept in the entry alone, so that an erasure reaches it. A key stands
 * here as a digest that takes the master key to make. Thread-safe. Methods throw {@link org.peptideadvisor.ledger.store.StoreException} when
 * the database fails.
 */
public final class RepeatKeys {

    /** How long a key stands for its entry. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final Ledger ledger;

    public RepeatKeys(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A call that was recorded.
     *
     * @param operation which one was called, and in which view, in a word
     * @param entryId the entry that it made
     */
    public record KeptCall(String operation, String entryId) {}

    /** The digest of a key of this caller; that of another caller has another. */
    public String digest(String caller, String key) {
        return ledger.sealedName("repeat\n" + caller + "\n" + key);
    }

    /** The call that was made with this key less than {@link #KEPT} ago; null if none was. */
    public @Nullable KeptCall find(String digest, Instant now) {
        List<KeptCall> found = ledger.store()
                .readTables(tables -> tables.query(
                        "SELECT operation, entry_id FROM repeat_key WHERE digest = ? AND at_ms > ?",
                        row -> new KeptCall(row.getString(1), row.getString(2)),
                        digest,
                        now.minus(KEPT).toEpochMilli()));
        return found.isEmpty() ? null : found.get(0);
    }

    /** Holds if no call was made with this key less than {@link #KEPT} ago, and then makes it stand for this one; otherwise names the entry of that call. */
    public static RowCondition claim(String digest, KeptCall call, Instant now) {
        return tables -> {
            int claimed = tables.update(
                    "INSERT INTO repeat_key (digest, operation, entry_id, at_ms) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (digest) DO UPDATE SET operation = excluded.operation,"
                            + " entry_id = excluded.entry_id, at_ms = excluded.at_ms WHERE repeat_key.at_ms <= ?",
                    digest,
                    call.operation(),
                    call.entryId(),
                    now.toEpochMilli(),
                    now.minus(KEPT).toEpochMilli());
            return claimed > 0
                    ? null
                    : tables.query("SELECT entry_id FROM repeat_key WHERE digest = ?", row -> row.getString(1), digest)
                            .get(0);
        };
    }

    /** Forgets keys that stand for nothing any more; how many. */
    public int sweep(Instant now) {
        return ledger.change((tables, record) -> tables.update(
                "DELETE FROM repeat_key WHERE at_ms <= ?", now.minus(KEPT).toEpochMilli()));
    }
}
