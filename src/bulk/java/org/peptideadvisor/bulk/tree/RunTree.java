package org.peptideadvisor.bulk.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.HashReader;
import org.peptideadvisor.ledger.tree.Rfc6962;
import org.peptideadvisor.ledger.tree.StoredHashes;
import org.peptideadvisor.ledger.tree.Tree;

/**
 * The tree of a run (RFC 6962, section 2.1) from subtrees of its parts: its root, and proofs that a row is in it. Hashes between are folded when they are
 * asked for. Belongs to one thread.
 */
public final class RunTree implements HashReader {

    private final long size;
    private final Map<Long, Hash> known = new HashMap<>();

    /**
     * A tree.
     *
     * @param size how many rows it has
     * @param subtrees that make it up; more than that do no harm
     */
    public RunTree(long size, Collection<RowSubtree> subtrees) {
        this.size = size;
        subtrees.forEach(one -> known.put(StoredHashes.position(one.level(), one.place()), one.hash()));
    }

    /**
     * Its root.
     *
     * @throws IllegalArgumentException if rows are missing
     */
    public Hash root() {
        return Tree.root(size, this);
    }

    /**
     * The hashes beside the path of a row, from its sibling up.
     *
     * @throws IllegalArgumentException if there is no such row, or hashes are missing
     */
    public List<Hash> inclusion(long index) {
        return Tree.inclusion(index, size, this);
    }

    @Override
    public List<Hash> read(long[] positions) {
        var hashes = new ArrayList<Hash>();
        for (long position : positions) {
            long leaf = lastLeafAt(position);
            int level = Math.toIntExact(position - StoredHashes.count(leaf));
            hashes.add(hash(level, ((leaf + 1) >> level) - 1));
        }
        return hashes;
    }

    private Hash hash(int level, long place) {
        long position = StoredHashes.position(level, place);
        @Nullable Hash found = known.get(position);
        if (found == null) {
            if (level == 0) {
                throw new IllegalArgumentException("row " + place + " is missing");
            }
            found = Rfc6962.node(hash(level - 1, 2 * place), hash(level - 1, 2 * place + 1));
            known.put(position, found);
        }
        return found;
    }

    /** The last leaf that had come when a hash was stored: the largest one whose own hash stands no later. */
    private static long lastLeafAt(long position) {
        long low = 0;
        long high = position;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (StoredHashes.count(middle) <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * The root that a row, its place and the hashes beside its path lead to.
     *
     * @param path from the row's sibling up
     */
    public static Hash rootOf(byte[] leaf, long index, long size, List<Hash> path) {
        Hash hash = Rfc6962.leaf(leaf);
        long place = index;
        long last = size - 1;
        for (Hash beside : path) {
            if (place % 2 == 1 || place == last) {
                hash = Rfc6962.node(beside, hash);
                while (place % 2 == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Rfc6962.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return hash;
    }
}
