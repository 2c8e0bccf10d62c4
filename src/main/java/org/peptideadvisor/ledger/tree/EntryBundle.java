package org.peptideadvisor.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Up to 256 entries, those under a hash tile of level 0: each its length in two bytes, the higher first, and its bytes. */
public record EntryBundle(long index, int width) implements Tile {

    /** Longer entries have no place in a bundle, so a ledger must not take them. */
    public static final int LONGEST_ENTRY = 65_535;

    /** Reads entries. */
    @FunctionalInterface
    public interface EntryReader {

        /** The bytes of {@code count} entries from {@code first} on. */
        List<byte[]> read(long first, int count);
    }

    /** @throws IllegalArgumentException if no tree has such a bundle */
    public EntryBundle {
        TilePaths.require(index, width);
    }

    @Override
    public String path() {
        return TilePaths.of("entries", index, width);
    }

    @Override
    public boolean isIn(long size) {
        return index * FULL + width <= size;
    }

    /** The entries with their lengths, read at once. They must be in the ledger that the reader reads. */
    public byte[] contents(EntryReader reader) {
        List<byte[]> entries = reader.read(index * FULL, width);
        if (entries.size() != width) {
            throw new IllegalStateException("asked for " + width + " entries, the reader gave " + entries.size());
        }
        var contents = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalStateException("an entry of " + entry.length + " bytes does not fit into a bundle");
            }
            contents.write(entry.length >> 8);
            contents.write(entry.length);
            contents.writeBytes(entry);
        }
        return contents.toByteArray();
    }
}
