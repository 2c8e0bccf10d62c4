package org.peptideadvisor.ledger.store;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SubjectToken;
import org.peptideadvisor.ledger.seal.WrappedKey;

/**
 * One entry as it is stored.
 *
 * @param index its place in the tree
 * @param id what it is found by; that of its leaf, unless somebody changed it
 * @param atMillis when, in milliseconds since 1970; the time of its leaf, unless somebody changed it
 * @param leaf its bytes; not copied
 * @param payload its sealed payload, if it has one still
 * @param erasedBy the index of the entry that records the erasure of its payload, if it was erased
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the database, never compared
public record StoredEntry(
        long index, String id, long atMillis, byte[] leaf, @Nullable StoredPayload payload, @Nullable Long erasedBy) {

    /**
     * A sealed payload with the keys that open it.
     *
     * @param envelope what {@code seal.Sealed} made; not copied
     * @param key its key
     * @param subject whom it is about
     * @param subjectKey the key of that subject
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record StoredPayload(
            byte[] envelope, WrappedKey key, @Nullable SubjectToken subject, @Nullable WrappedKey subjectKey) {}
}
