package org.peptideadvisor.ledger.store;

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
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record EntryRow(
        String id,
        long atMillis,
        byte[] leaf,
        @Nullable RowContents contents,
        @Nullable CompressedRelease releaseText) {

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
