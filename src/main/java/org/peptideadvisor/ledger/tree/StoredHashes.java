package org.peptideadvisor.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The layout of the stored hashes of a Merkle tree. The hash of each complete subtree, leaves included, is stored
 * as soon as its last leaf arrives. Stored hashes never change; a tree of n leaves stores fewer than 2n.
 *
 * <p>Implementation note: leaf 0 is at position 0, leaf 1 at 1, the node over both at 2, and leaf 2 at 3. The
 * order is that of Crosby and Wallach, Efficient Data Structures for Tamper-Evident Logging (2009), which Go's
 * sumdb/tlog also uses.
 */
public final class StoredHashes {

    /** More leaves than this are refused everywhere, so that no position overflows. */
    static final long MOST_LEAVES = 1L << 60;

    private StoredHashes() {}

    /**
     * The new stored hashes, in order of position from {@code count(index)} on, when a leaf is appended to a tree of {@code index}
     * leaves: the leaf, then each subtree that it completes.
     *
     * @throws IllegalArgumentException if the index is negative or beyond 2^60
     */
    static List<Hash> append(long index, Hash leaf, HashReader reader) {
        requireSize(index);
        int completed = Long.numberOfTrailingZeros(~index);
        long[] lefts = new long[completed];
        for (int level = 0; level < completed; level++) {
            lefts[level] = position(level, (index >> level) - 1);
        }
        List<Hash> left = HashReads.all(lefts, reader);
        var stored = new ArrayList<Hash>(completed + 1);
        Hash last = leaf;
        stored.add(last);
        for (Hash sibling : left) {
            last = Rfc6962.node(sibling, last);
            stored.add(last);
        }
        return List.copyOf(stored);
    }

    /**
     * The same for several leaves at once, with a single reading of what was there before.
     *
     * @param size how many leaves the tree has before
     */
    public static List<Hash> append(long size, List<Hash> leaves, HashReader reader) {
        requireSize(size);
        requireSize(size + leaves.size());
        var peaks = new ArrayList<>(HashReads.all(new LeafSpan(0, size).positions(), reader));
        var stored = new ArrayList<Hash>(2 * leaves.size());
        long index = size;
        for (Hash leaf : leaves) {
            Hash last = leaf;
            stored.add(last);
            for (int completed = Long.numberOfTrailingZeros(~index); completed > 0; completed--) {
                last = Rfc6962.node(peaks.remove(peaks.size() - 1), last);
                stored.add(last);
            }
            peaks.add(last);
            index++;
        }
        return List.copyOf(stored);
    }

    /**
     * Where the hash of a complete subtree is stored.
     *
     * @param level how high the subtree is: 0 for a leaf, it has 2^level leaves
     * @param n which of that level, from 0
     * @throws IllegalArgumentException if there is no such subtree within 2^60 leaves
     */
    public static long position(int level, long n) {
        if (level < 0 || level > 60 || n < 0 || n >= MOST_LEAVES >> level) {
            throw new IllegalArgumentException("no subtree " + n + " at level " + level);
        }
        long lastLeaf = ((n + 1) << level) - 1;
        return count(lastLeaf) + level;
    }

    /** How many hashes a tree of {@code size} leaves stores. */
    public static long count(long size) {
        requireSize(size);
        return 2 * size - Long.bitCount(size);
    }

    static void requireSize(long size) {
        if (size < 0 || size > MOST_LEAVES) {
            throw new IllegalArgumentException("a tree has from 0 to 2^60 leaves, not " + size);
        }
    }
}
