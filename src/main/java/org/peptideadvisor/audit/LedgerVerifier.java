package org.peptideadvisor.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/**
 * Recomputes a ledger from its entries and compares it with checkpoints that were kept elsewhere. Give it every entry in order with
 * {@link #add}, then ask for the {@link #verdict}. It keeps one hash a level, whatever the size. Confined to one thread.
 */
public final class LedgerVerifier {

    /**
     * What a ledger came to.
     *
     * @param size how many entries it has
     * @param root the root of its tree, base64
     * @param vouchedFor how many of them, from the first on, are what the largest of the checkpoints was signed for; nothing is
     *     shown about those after them
     */
    public record RecomputedLedger(long size, String root, long vouchedFor) {}

    private final List<TreeHead> kept;
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;
    private int next;
    private long matched;
    private @Nullable RefutedProof<RecomputedLedger> refuted;

    /** @param kept checkpoints whose signatures were {@linkplain CheckpointVerifier#verify verified}, of one ledger with one name */
    LedgerVerifier(Collection<TreeHead> kept) {
        this(kept, kept.stream().map(TreeHead::origin).limit(1).toList());
    }

    /**
     * @param kept checkpoints whose signatures were {@linkplain KeyLine#verify verified}
     * @param origins the names that the ledger had
     */
    public LedgerVerifier(Collection<TreeHead> kept, Collection<String> origins) {
        this.kept =
                kept.stream().sorted(Comparator.comparingLong(TreeHead::size)).toList();
        if (kept.isEmpty()) {
            refuted = new RefutedProof<>(RefutedBecause.NOTHING_KEPT, "There is no checkpoint to compare with.");
        } else if (!kept.stream().allMatch(head -> origins.contains(head.origin()))) {
            refuted = new RefutedProof<>(RefutedBecause.OTHER_LEDGER, "The checkpoints are of different ledgers.");
        } else {
            contradiction();
        }
        compare();
    }

    /** The verdict on these entries. */
    public static Verdict<RecomputedLedger> verify(Iterator<byte[]> entries, Collection<TreeHead> kept) {
        var verifier = new LedgerVerifier(kept);
        entries.forEachRemaining(verifier::add);
        return verifier.verdict();
    }

    /** Takes the bytes of the next entry. */
    public void add(byte[] entry) {
        addHash(MerkleProof.leaf(entry));
    }

    /** Takes the hash of the next entry. */
    void addHash(byte[] leaf) {
        byte[] hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = MerkleProof.node(peaks.remove(peaks.size() - 1), hash);
        }
        peaks.add(hash);
        size++;
        compare();
    }

    /** The verdict if there are no more entries. */
    public Verdict<RecomputedLedger> verdict() {
        if (refuted != null) {
            return refuted;
        }
        if (next < kept.size()) {
            long vouchedFor = kept.get(kept.size() - 1).size();
            return Verdict.refuted(
                    RefutedBecause.ENTRIES_MISSING,
                    "The ledger has " + size + " entries; a checkpoint was signed for " + vouchedFor + ".");
        }
        return new VerifiedProof<>(new RecomputedLedger(size, root(), matched));
    }

    private void compare() {
        for (; refuted == null && next < kept.size() && kept.get(next).size() == size; next++) {
            if (!root().equals(kept.get(next).root())) {
                refuted = new RefutedProof<>(
                        RefutedBecause.ENTRIES_CHANGED,
                        "The first " + matched + " entries are as checkpoints were signed for them; of the "
                                + (size - matched) + " after these at least one is not.");
                return;
            }
            matched = size;
        }
    }

    private void contradiction() {
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).size() == kept.get(i - 1).size()
                    && !kept.get(i).root().equals(kept.get(i - 1).root())) {
                refuted = new RefutedProof<>(
                        RefutedBecause.FORKED,
                        "Two of the checkpoints are of " + kept.get(i).size() + " entries and have different roots.");
            }
        }
    }

    private String root() {
        if (peaks.isEmpty()) {
            return MerkleProof.text(MerkleProof.emptyRoot());
        }
        byte[] hash = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            hash = MerkleProof.node(peaks.get(i), hash);
        }
        return MerkleProof.text(hash);
    }
}
