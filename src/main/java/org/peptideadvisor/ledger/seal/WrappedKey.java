package org.peptideadvisor.ledger.seal;

/**
 * A key that another key has sealed. Not compared by its bytes.
 *
 * @param by the id of the master key that sealed it, or {@link #SUBJECT}
 * @param box the sealed key; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // carried from and to the database, never compared
public record WrappedKey(String by, byte[] box) {

    /** Sealed by the key of the subject. */
    public static final String SUBJECT = "subject";
}
