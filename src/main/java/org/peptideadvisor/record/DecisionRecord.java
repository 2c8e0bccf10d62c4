package org.peptideadvisor.record;

import java.util.List;

/**
 * All that is kept of one decision, before it is sealed.
 *
 * @param input the request, as it was received; not copied
 * @param answer what was answered, as it was sent; not copied
 * @param firings the rules that fired, by rule, then by facts
 */
@SuppressWarnings("ArrayRecordComponent") // carried to and from the ledger, never compared
public record DecisionRecord(byte[] input, byte[] answer, List<Fired> firings) {

    /** What most records fit into. */
    private static final int USUAL = 64 * 1024;

    private static final int LARGEST_KEPT = 1024 * 1024;

    private static final ThreadLocal<Parts.Writer> OWN = ThreadLocal.withInitial(() -> new Parts.Writer(USUAL));

    public DecisionRecord {
        firings = List.copyOf(firings);
    }

    /** The bytes to be sealed: a byte for the format, then what {@link Packed} makes of the parts. */
    public byte[] bytes() {
        Parts.Writer out = OWN.get();
        out.clear(); // first, so that nothing of a record whose writing failed comes into this one
        write(out);
        byte[] bytes = Packed.pack(out.buffer(), out.length());
        if (out.buffer().length > LARGEST_KEPT) {
            OWN.remove();
        }
        return bytes;
    }

    /** The parts one after another, not yet packed. */
    byte[] parts() {
        var out = new Parts.Writer(USUAL);
        write(out);
        return out.toByteArray();
    }

    private void write(Parts.Writer out) {
        out.bytes(input);
        out.bytes(answer);
        out.firings(firings);
    }

    /**
     * Reads what {@link #bytes} wrote, by this version or an older one.
     *
     * @throws IllegalArgumentException if it is in no format that this version knows; quotes nothing of it
     */
    public static DecisionRecord parse(byte[] bytes) {
        var in = new Parts.Reader(Packed.unpack(bytes));
        var record = new DecisionRecord(in.bytes(), in.bytes(), in.firings());
        in.end();
        return record;
    }
}
