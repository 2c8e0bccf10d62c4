package org.peptideadvisor.audit;

import java.util.Collection;
import java.util.List;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * Checks a receipt: a <a href="https://c2sp.org/tlog-proof">C2SP tlog-proof</a> whose {@code extra} line holds the entry. Stateless.
 */
public final class ReceiptVerifier {

    private static final String FORMAT = "c2sp.org/tlog-proof@v1";

    private ReceiptVerifier() {}

    /** What a receipt shows, if one of these keys signed its checkpoint. */
    public static Verdict<ProvedEntry> verify(byte[] receipt, Collection<TrustedKey> keys) {
        return verify(receipt, keys, TrustPolicy.NONE);
    }

    /** The same, if the witnesses that a policy asks for signed the checkpoint too. */
    public static Verdict<ProvedEntry> verify(byte[] receipt, Collection<TrustedKey> keys, TrustPolicy policy) {
        try {
            ReceiptLines lines = ReceiptLines.of(receipt);
            if (!lines.next().equals(FORMAT)) {
                throw new MalformedLines("Its first line is not " + FORMAT + ".");
            }
            byte[] entry = ReceiptLines.base64(lines.next("extra"));
            long index = ReceiptLines.number(lines.next("index"));
            List<byte[]> proof = lines.hashes();
            return CheckpointVerifier.verify(lines.rest(), keys, policy)
                    .then(head -> included(entry, index, proof, head));
        } catch (MalformedLines e) {
            return e.verdict("receipt");
        }
    }

    private static Verdict<ProvedEntry> included(byte[] entry, long index, List<byte[]> proof, TreeHead head) {
        var fault = MerkleProof.faultOfInclusion(MerkleProof.leaf(entry), index, head, proof);
        return fault.isPresent()
                ? Verdict.refuted(
                        fault.get(),
                        "The receipt does not show that its entry is entry " + index + " of the " + head.size() + " in "
                                + head.origin() + ".")
                : new VerifiedProof<>(new ProvedEntry(entry, index, head));
    }
}
