package org.peptideadvisor.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one decision, before it is sealed.
 *
 * @param input the request, as it was received; not copied
 * @param answer the answer in full and in English, whichever view was sent; not copied
 * @param firings the rules that fired, by rule, then by facts; of a record that is to be written, in any order
 * @param shown what was sent in another language; null for an answer in English, which {@code answer} tells
 */
@SuppressWarnings("ArrayRecordComponent") // carried to and from the ledger, never compared
public record DecisionRecord(byte[] input, byte[] answer, List<RecordedFiring> firings, @Nullable ShownAnswer shown) {

    /** Room for the firings of most records. */
    private static final int FIRINGS = 4 * 1024;

    /** Copies the firings. */
    public DecisionRecord {
        firings = List.copyOf(firings);
    }

    /** A record of an answer in English. */
    public DecisionRecord(byte[] input, byte[] answer, List<RecordedFiring> firings) {
        this(input, answer, firings, null);
    }

    /** The bytes to be sealed: what {@link RecordPacking} makes of the parts. */
    public byte[] bytes() {
        return RecordPacking.pack(parts());
    }

    /** The parts one after another, not yet packed. */
    byte[] parts() {
        var out = new RecordParts.PartsWriter(input.length + answer.length + FIRINGS);
        out.bytes(input);
        out.bytes(answer);
        out.firings(firings);
        if (shown != null) {
            out.text(shown.language());
            out.bytes(shown.answer());
        }
        return out.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is in no format that this version knows; quotes nothing of it
     */
    public static DecisionRecord parse(byte[] bytes) {
        var in = new RecordParts.PartsReader(RecordPacking.unpack(bytes));
        var record = new DecisionRecord(
                in.bytes(),
                in.bytes(),
                in.firings().stream().sorted().toList(),
                in.hasMore() ? new ShownAnswer(in.text(), in.bytes()) : null);
        in.end();
        return record;
    }
}
