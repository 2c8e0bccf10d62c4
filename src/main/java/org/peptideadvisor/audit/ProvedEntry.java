package org.peptideadvisor.audit;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a sound receipt shows: these bytes stood at this place in the ledger when the checkpoint was signed.
 *
 * @param entry the bytes of the entry; copied on the way in and out
 * @param index its place, from 0
 * @param head the checkpoint
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are seen to below
public record ProvedEntry(byte[] entry, long index, TreeHead head) {

    public ProvedEntry {
        entry = entry.clone();
    }

    @Override
    public byte[] entry() {
        return entry.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvedEntry that
                && Arrays.equals(entry, that.entry)
                && index == that.index
                && head.equals(that.head);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(entry), index, head);
    }

    @Override
    public String toString() {
        return "entry " + index + " of " + head;
    }
}
