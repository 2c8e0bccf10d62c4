package org.peptideadvisor.record;

import java.util.List;
import org.peptideadvisor.contract.Passages;
import org.peptideadvisor.contract.Written;

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
    private static final int USUAL = 32 * 1024;

    private static final int LARGEST_KEPT = 1024 * 1024;

    private static final ThreadLocal<Parts.Writer> OWN = ThreadLocal.withInitial(() -> new Parts.Writer(USUAL));

    /** Puts the firings in order. */
    public DecisionRecord {
        firings = firings.stream().sorted().toList();
    }

    /** The bytes to be sealed, without any fragment. */
    public byte[] bytes() {
        return bytes(input, new Written(answer, Passages.NONE), FragmentBook.empty(), firings);
    }

    /**
     * The bytes to be sealed: what {@link Packed} makes of the three parts. An answer that has not the fragments that it says is
     * recorded whole: what was sent is what can be read.
     *
     * @param input the request, as it was received
     * @param answer what was answered, as it was sent
     * @param book has the fragments of the answer
     * @param firings the rules that fired, in any order
     */
    public static byte[] bytes(byte[] input, Written answer, FragmentBook book, List<Fired> firings) {
        if (!book.has(answer)) {
            return bytes(input, new Written(answer.json(), Passages.NONE), FragmentBook.empty(), firings);
        }
        Parts.Writer out = OWN.get();
        write(out, input, answer, firings);
        byte[] bytes = Packed.pack(book.digest(), out.buffer(), out.length());
        if (out.buffer().length > LARGEST_KEPT) {
            OWN.remove();
        }
        return bytes;
    }

    /** The parts one after another, not yet packed. */
    static byte[] parts(byte[] input, Written answer, List<Fired> firings) {
        var out = new Parts.Writer(USUAL);
        write(out, input, answer, firings);
        return out.toByteArray();
    }

    private static void write(Parts.Writer out, byte[] input, Written answer, List<Fired> firings) {
        out.clear(); // first, so that nothing of a record whose writing failed comes into this one
        out.bytes(input);
        out.bytes(answer.json(), answer.passages());
        out.firings(firings);
    }

    /**
     * Reads what {@link #bytes} wrote, by this version or an older one.
     *
     * @throws FragmentBooks.LostException if it refers to fragments that are lost
     * @throws IllegalArgumentException if it is in no format that this version knows; quotes nothing of it
     */
    public static DecisionRecord parse(byte[] bytes, FragmentBooks books) {
        Packed.Unpacked unpacked = Packed.unpack(bytes);
        var in = new Parts.Reader(unpacked.parts());
        byte[] input = in.bytes();
        byte[] answer = unpacked.book() == null ? in.bytes() : in.bytes(books.of(unpacked.book()));
        var record = new DecisionRecord(input, answer, in.firings());
        in.end();
        return record;
    }
}
