package org.peptideadvisor.ledger.tree;

import java.util.List;

/**
 * Up to 256 hashes side by side.
 *
 * @param level 0 for the hashes of leaves; each hash of a higher level is the root over a full tile of the level below
 */
public record HashTile(int level, long index, int width) implements Tile {

    /** The highest level that a tree of 2^60 leaves has. */
    static final int TOP = 7;

    private static final int HEIGHT = 8;

    /** @throws IllegalArgumentException if no tree has such a tile */
    public HashTile {
        TilePaths.require(index, width);
        if (level < 0 || level > TOP) {
            throw new IllegalArgumentException("no tile of level " + level);
        }
    }

    @Override
    public String path() {
        return TilePaths.of(Integer.toString(level), index, width);
    }

    @Override
    public boolean isIn(long size) {
        return index * FULL + width <= size >> (HEIGHT * level);
    }

    /** The hashes one after another, read at once. The tile must be in the tree that the reader reads. */
    public byte[] contents(HashReader reader) {
        long[] positions = new long[width];
        for (int i = 0; i < width; i++) {
            positions[i] = StoredHashes.position(HEIGHT * level, index * FULL + i);
        }
        List<Hash> hashes = HashReads.all(positions, reader);
        byte[] contents = new byte[width * Hash.LENGTH];
        for (int i = 0; i < width; i++) {
            hashes.get(i).copyTo(contents, i * Hash.LENGTH);
        }
        return contents;
    }
}
