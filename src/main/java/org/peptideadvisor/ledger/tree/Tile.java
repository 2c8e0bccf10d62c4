package org.peptideadvisor.ledger.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of the ledger that never changes, to be fetched and kept by anybody, as <a href="https://c2sp.org/tlog-tiles">C2SP
 * tlog-tiles</a> has it: up to 256 hashes of one level, or the entries under them.
 */
public sealed interface Tile permits HashTile, EntryBundle {

    /** How many hashes or entries a full one holds. */
    int FULL = 256;

    /** Which one of its kind, from 0. */
    long index();

    /** How many hashes or entries it holds, from 1 to 256; with fewer than 256 it is partial. */
    int width();

    /** Where it is served, such as {@code tile/0/x001/067} or {@code tile/entries/000.p/17}. */
    String path();

    /** Whether a tree of that many leaves has come so far. */
    boolean isIn(long size);

    /** The tile at a path, unless nothing can be there. Each tile has one path only. */
    static Optional<Tile> at(String path) {
        Matcher parts = TilePaths.PATTERN.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group("index").replaceAll("[x/]", ""));
        int width = parts.group("width") == null ? FULL : Integer.parseInt(parts.group("width"));
        boolean entries = parts.group("kind").equals("entries");
        if (width < 1
                || width > FULL
                || index > TilePaths.LAST_INDEX
                || (!entries && Integer.parseInt(parts.group("kind")) > HashTile.TOP)) {
            return Optional.empty();
        }
        Tile tile = entries
                ? new EntryBundle(index, width)
                : new HashTile(Integer.parseInt(parts.group("kind")), index, width);
        return Optional.of(tile).filter(found -> found.path().equals(path));
    }

    /** How paths are made. */
    final class TilePaths {

        private static final Pattern PATTERN = Pattern.compile(
                "tile/(?<kind>entries|[0-9]{1,2})/(?<index>(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/(?<width>[0-9]{1,3}))?");

        private static final long LAST_INDEX = StoredHashes.MOST_LEAVES / FULL - 1;

        private TilePaths() {}

        static void require(long index, int width) {
            if (index < 0 || index > LAST_INDEX || width < 1 || width > FULL) {
                throw new IllegalArgumentException("no tile " + index + " of width " + width);
            }
        }

        static String of(String kind, long index, int width) {
            var path = new StringBuilder(String.format("%03d", index % 1000));
            for (long rest = index / 1000; rest > 0; rest /= 1000) {
                path.insert(0, String.format("x%03d/", rest % 1000));
            }
            return "tile/" + kind + "/" + path + (width == FULL ? "" : ".p/" + width);
        }
    }
}
