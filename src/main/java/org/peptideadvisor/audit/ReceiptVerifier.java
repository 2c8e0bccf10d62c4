package org.peptideadvisor.audit;

import java.util.Collection;
import java.util.List;
import org.peptideadvisor.audit.Lines.Malformed;
import org.peptideadvisor.audit.Verdict.Verified;

/**
 * Checks a receipt: a <a href="https://c2sp.org/tlog-proof">C2SP tlog-proof</a> whose {@code extra} line holds the entry. Stateless.
 */
public final class ReceiptVerifier {

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";

    private ReceiptVerifier() {}

    /** What a receipt shows, if one of these keys signed its checkpoint. */
    public static Verdict<ProvedEntry> verify(byte[] receipt, Collection<TrustedKey> keys) {
        try {
            Lines lines = Lines.of(receipt);
            if (!lines.next().equals(FORMAT)) {
                throw new Malformed("Its first line is not " + FORMAT + ".");
            }
            byte[] entry = Lines.base64(lines.next("extra"));
            long index = Lines.number(lines.next("index"));
            List<byte[]> proof = lines.hashes();
            return CheckpointVerifier.verify(lines.rest(), keys).then(head -> included(entry, index, proof, head));
        } catch (Malformed e) {
            return e.verdict("receipt");
        }
    }

    private static Verdict<ProvedEntry> included(byte[] entry, long index, List<byte[]> proof, TreeHead head) {
        var fault = Merkle.faultOfInclusion(Merkle.leaf(entry), index, head, proof);
        return fault.isPresent()
                ? Verdict.refuted(
                        fault.get(),
                        "The receipt does not show that its entry is entry " + index + " of the " + head.size() + " in "
                                + head.origin() + ".")
                : new Verified<>(new ProvedEntry(entry, index, head));
    }
}
