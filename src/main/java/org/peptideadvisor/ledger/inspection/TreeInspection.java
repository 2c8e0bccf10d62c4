package org.peptideadvisor.ledger.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.StoredHashes;

/**
 * Recomputes the tree from its leaves and compares it with the stored hashes. Where the two differ, the hash above
 * tells which is wrong. If it follows from the leaf, the stored hash was changed; otherwise the leaf was. Keeps
 * one hash for each level. Confined to one thread.
 */
final class TreeInspection {

    /**
     * A complete subtree.
     *
     * @param follows the hash that follows from what is below; null if that is not there
     * @param stored the hash that is stored; null if it is not there
     */
    private record TreePeak(int level, long n, @Nullable Hash follows, @Nullable Hash stored) {

        boolean off() {
            return follows != null && stored != null && !follows.equals(stored);
        }

        @Nullable
        Hash best() {
            return follows != null ? follows : stored;
        }
    }

    private final FlawList flaws;
    private final DisplacedLeaves displaced = new DisplacedLeaves();
    private final List<TreePeak> peaks = new ArrayList<>();
    private long size;

    TreeInspection(FlawList flaws) {
        this.flaws = flaws;
    }

    /**
     * Takes the next leaf.
     *
     * @param leaf its hash; null if there is no such entry
     * @param stored the stored hashes that it completed, by position; null if they cannot be read
     */
    void add(@Nullable Hash leaf, @Nullable Map<Long, Hash> stored) {
        TreePeak peak = peak(0, size, leaf, stored);
        if (leaf == null) {
            displaced.add(size, null, peak.stored);
        }
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            TreePeak left = peaks.remove(peaks.size() - 1);
            TreePeak over = peak(left.level + 1, left.n >> 1, node(left.best(), peak.best()), stored);
            if (over.off() && !left.off() && !peak.off()) {
                changed(over);
            }
            judge(left, over.off() || over.stored == null);
            judge(peak, over.off() || over.stored == null);
            peak = over;
        }
        peaks.add(peak);
        size++;
    }

    /** What is left to say when there are no more leaves. */
    void end(LedgerHead head) {
        Hash root = root();
        boolean off = !head.root().equals(root);
        peaks.forEach(peak -> judge(peak, off));
        displaced.name(flaws);
        if (off && flaws.none()) {
            flaws.add(
                    FlawCode.HEAD_CHANGED,
                    -1,
                    "the root of " + size + " entries is " + (root == null ? "not to be told" : root.base64())
                            + ", the head says " + head.root().base64());
        }
    }

    private TreePeak peak(int level, long n, @Nullable Hash follows, @Nullable Map<Long, Hash> stored) {
        Hash found = stored == null ? null : stored.get(StoredHashes.position(level, n));
        if (found == null && stored != null) {
            flaws.add(FlawCode.STORED_HASH_MISSING, n << level, place(level, n));
        }
        return new TreePeak(level, n, follows, found);
    }

    private void judge(TreePeak child, boolean overIsOff) {
        if (child.level == 0 && child.off()) {
            if (overIsOff) {
                displaced.add(child.n, child.follows, child.stored);
            } else {
                changed(child);
            }
        }
    }

    private void changed(TreePeak peak) {
        flaws.add(FlawCode.STORED_HASH_CHANGED, peak.n << peak.level, place(peak.level, peak.n));
    }

    private static String place(int level, long n) {
        return level == 0
                ? "the stored hash of entry " + n
                : "the stored hash over entries " + (n << level) + " to " + (((n + 1) << level) - 1);
    }

    private @Nullable Hash root() {
        if (peaks.isEmpty()) {
            return Rfc6962.empty();
        }
        Hash root = peaks.get(peaks.size() - 1).best();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i).best(), root);
        }
        return root;
    }

    private static @Nullable Hash node(@Nullable Hash left, @Nullable Hash right) {
        return left == null || right == null ? null : Rfc6962.node(left, right);
    }
}
