package org.peptideadvisor.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word: recursive, slow, and with nothing of the code under test but the two hashes. */
public final class Definition {

    private Definition() {}

    /** MTH(D[n]). */
    public static Hash root(List<byte[]> leaves) {
        return switch (leaves.size()) {
            case 0 -> Rfc6962.empty();
            case 1 -> Rfc6962.leaf(leaves.get(0));
            default -> {
                int k = split(leaves.size());
                yield Rfc6962.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
            }
        };
    }

    /** PATH(m, D[n]). */
    public static List<Hash> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]). */
    public static List<Hash> proof(int m, List<byte[]> leaves) {
        return m == 0 ? List.of() : subProof(m, leaves, true);
    }

    private static List<Hash> subProof(int m, List<byte[]> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k ? plus(subProof(m, left, whole), root(right)) : plus(subProof(m - k, right, false), root(left));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
