package org.peptideadvisor.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.peptideadvisor.audit.ReceiptLines.MalformedLines;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * Checks that a ledger only grew between two checkpoints. The proof with the newer checkpoint is in the format of the body of {@code
 * add-checkpoint} in <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a>. Stateless.
 */
public final class ConsistencyVerifier {

    private ConsistencyVerifier() {}

    /**
     * The newer checkpoint, if the ledger that it is of begins with that of the older one.
     *
     * @param kept the older signed checkpoint, as it was kept
     * @param text {@code old}, the older size, the proof and the newer signed checkpoint
     */
    public static Verdict<TreeHead> verify(byte[] kept, byte[] text, Collection<TrustedKey> keys) {
        return verify(kept, text, keys, TrustPolicy.NONE);
    }

    /** The same, if the witnesses that a policy asks for signed the newer checkpoint too. */
    public static Verdict<TreeHead> verify(byte[] kept, byte[] text, Collection<TrustedKey> keys, TrustPolicy policy) {
        return CheckpointVerifier.verify(kept, keys).then(older -> verify(older, text, keys, policy));
    }

    private static Verdict<TreeHead> verify(
            TreeHead older, byte[] text, Collection<TrustedKey> keys, TrustPolicy policy) {
        try {
            ReceiptLines lines = ReceiptLines.of(text);
            long oldSize = ReceiptLines.number(lines.next("old"));
            List<byte[]> proof = lines.hashes();
            return CheckpointVerifier.verify(lines.rest(), keys, policy)
                    .then(newer -> verify(older, oldSize, newer, proof));
        } catch (MalformedLines e) {
            return e.verdict("consistency proof");
        }
    }

    private static Verdict<TreeHead> verify(TreeHead older, long oldSize, TreeHead newer, List<byte[]> proof) {
        if (!older.origin().equals(newer.origin())) {
            return Verdict.refuted(
                    RefutedBecause.OTHER_LEDGER,
                    "One checkpoint is of " + older.origin() + ", the other of " + newer.origin() + ".");
        }
        if (newer.size() < older.size()) {
            return Verdict.refuted(
                    RefutedBecause.OLDER_CHECKPOINT,
                    "The checkpoint offered as newer is of " + newer.size() + " entries, the one kept of "
                            + older.size() + ".");
        }
        if (newer.size() == older.size() && !newer.root().equals(older.root())) {
            return Verdict.refuted(
                    RefutedBecause.FORKED, "Two checkpoints of " + older.size() + " entries have different roots.");
        }
        if (oldSize != older.size()) {
            return Verdict.refuted(
                    RefutedBecause.OTHER_START,
                    "The proof starts from " + oldSize + " entries, the checkpoint kept from " + older.size() + ".");
        }
        Optional<RefutedBecause> fault = fault(older, newer, proof);
        return fault.isPresent()
                ? Verdict.refuted(
                        fault.get(),
                        "The " + newer.size() + " entries of the newer checkpoint are not shown to begin with the "
                                + older.size() + " of the older.")
                : new VerifiedProof<>(newer);
    }

    private static Optional<RefutedBecause> fault(TreeHead older, TreeHead newer, List<byte[]> proof) {
        boolean nothingToProve = older.size() == 0 || older.size() == newer.size();
        if (nothingToProve) {
            return proof.isEmpty() ? Optional.empty() : Optional.of(RefutedBecause.PROOF_TOO_LONG);
        }
        return MerkleProof.faultOfConsistency(older, newer, proof);
    }
}
