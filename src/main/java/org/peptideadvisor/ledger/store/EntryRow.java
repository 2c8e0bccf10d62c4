package org.peptideadvisor.ledger.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SealedPayload;

/**
 * One entry to append, with everything stored beside it.
 *
 * @param id unlike that of every other entry
 * @param atMillis when, in milliseconds since 1970
 * @param leaf the bytes that the tree takes; not copied
 * @param contents what an erasure can take away again
 * @param releaseText kept by its digest; nothing happens if it is there already
 * @param condition what must hold for it to be appended; null if nothing need
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record EntryRow(
        String id,
        long atMillis,
        byte[] leaf,
        @Nullable RowContents contents,
        @Nullable CompressedRelease releaseText,
        @Nullable RowCondition condition) {

    /** One that is appended in any case. */
    public EntryRow(
            String id,
            long atMillis,
            byte[] leaf,
            @Nullable RowContents contents,
            @Nullable CompressedRelease releaseText) {
        this(id, atMillis, leaf, contents, releaseText, null);
    }

    /** The same, to be appended only if this holds then. */
    public EntryRow onlyIf(RowCondition wanted) {
        return new EntryRow(id, atMillis, leaf, contents, releaseText, wanted);
    }

    /**
     * What must hold for an entry to be appended. It is asked in the transaction that appends, under the lock of all who write, and may
     * change tables beside the ledger: they change if the entry is stored, and only then.
     */
    @FunctionalInterface
    public interface RowCondition {

        /** Null if the entry may be appended; otherwise the id of the entry that stands in its way. */
        @Nullable
        String obstacle(LedgerStore.TableStatements tables) throws SQLException;

        /** Both this and, if this holds, another. */
        default RowCondition and(RowCondition other) {
            return tables -> {
                String obstacle = obstacle(tables);
                return obstacle == null ? other.obstacle(tables) : obstacle;
            };
        }
    }

    /**
     * A payload and what its entry is found by.
     *
     * @param sealed the payload
     * @param review the look-up row
     */
    public record RowContents(SealedPayload sealed, LookUpRow review) {}

    /**
     * A rule base.
     *
     * @param digest names it
     * @param gzip its text, compressed; not copied
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record CompressedRelease(String digest, byte[] gzip) {}
}
