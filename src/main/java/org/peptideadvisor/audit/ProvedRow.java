package org.peptideadvisor.audit;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a sound proof of a row shows: these bytes stand for a line of a bulk run, and the run is in the ledger.
 *
 * @param row the bytes of the row; copied on the way in and out
 * @param index its place in the run, from 0
 * @param run what the note of the run says
 * @param entry the entry of the run
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are seen to below
public record ProvedRow(byte[] row, long index, String run, ProvedEntry entry) {

    public ProvedRow {
        row = row.clone();
    }

    @Override
    public byte[] row() {
        return row.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvedRow that
                && Arrays.equals(row, that.row)
                && index == that.index
                && run.equals(that.run)
                && entry.equals(that.entry);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(row), index, run, entry);
    }

    @Override
    public String toString() {
        return "row " + index + " of the run in " + entry;
    }
}
