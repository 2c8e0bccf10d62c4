package org.peptideadvisor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;

/** Checks the tiles of a <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles</a> log against its checkpoints. Stateless. */
public final class TileVerifier {

    /** How many hashes or entries a full tile or bundle has. */
    public static final int FULL = 256;

    private static final int HEIGHT = 8;
    private static final int LENGTH = MerkleProof.HASH_LENGTH;

    private TileVerifier() {}

    /** Reads tiles. */
    @FunctionalInterface
    public interface TileReader {

        /** The bytes of the tile at a path such as {@code tile/0/x001/067.p/8}. */
        byte[] read(String path) throws IOException;
    }

    /**
     * A checkpoint, if the tiles lead to its root, and if they begin with what was kept before.
     *
     * @param kept what an earlier checkpoint says; null for none
     * @param head what the checkpoint says; not smaller than {@code kept}
     * @throws IOException if a tile cannot be read
     */
    public static Verdict<TreeHead> verify(@Nullable TreeHead kept, TreeHead head, TileReader tiles)
            throws IOException {
        var grown = new LedgerVerifier(List.of(head));
        var begun = kept == null ? null : new LedgerVerifier(List.of(kept));
        long before = kept == null ? 0 : kept.size();
        List<byte[]> below = List.of();
        for (int level = 0; head.size() >> (HEIGHT * level) > 0; level++) {
            long width = head.size() >> (HEIGHT * level);
            var roots = new ArrayList<byte[]>();
            for (long index = 0; index * FULL < width; index++) {
                int wide = (int) Math.min(FULL, width - index * FULL);
                String path = path(Integer.toString(level), index, wide);
                byte[] tile = tiles.read(path);
                if (tile.length != wide * LENGTH) {
                    return changed("The tile " + path + " has not " + wide + " hashes.");
                }
                List<byte[]> hashes = hashes(tile);
                for (int i = 0; i < wide; i++) {
                    if (level == 0) {
                        grown.addHash(hashes.get(i));
                        if (begun != null && index * FULL + i < before) {
                            begun.addHash(hashes.get(i));
                        }
                    } else if (!Arrays.equals(hashes.get(i), below.get((int) (index * FULL) + i))) {
                        return changed("The tile " + path + " is not made of the tiles below it.");
                    }
                }
                if (wide == FULL) {
                    roots.add(root(hashes));
                }
            }
            below = roots;
        }
        if (grown.verdict() instanceof RefutedProof) {
            return changed("The tiles do not lead to the root of the checkpoint of " + head.size() + " entries.");
        }
        return begun == null || begun.verdict() instanceof VerifiedProof
                ? new VerifiedProof<>(head)
                : Verdict.refuted(
                        RefutedBecause.NOT_CONSISTENT,
                        "The " + head.size() + " entries of the checkpoint do not begin with the " + before
                                + " of the one kept.");
    }

    /**
     * The entries of a bundle, if they are those of a tile.
     *
     * @param path of the bundle, for a person
     * @param bundle each entry after its length in two bytes
     * @param tile of level 0, verified
     */
    public static Verdict<List<byte[]>> entries(String path, byte[] bundle, byte[] tile) {
        var entries = new ArrayList<byte[]>();
        int at = 0;
        for (byte[] hash : hashes(tile)) {
            int length = at + 2 > bundle.length
                    ? -1
                    : (Byte.toUnsignedInt(bundle[at]) << 8) | Byte.toUnsignedInt(bundle[at + 1]);
            if (length < 0 || at + 2 + length > bundle.length) {
                return changed("The bundle " + path + " ends too early.");
            }
            byte[] entry = Arrays.copyOfRange(bundle, at + 2, at + 2 + length);
            if (!Arrays.equals(MerkleProof.leaf(entry), hash)) {
                return changed("An entry of the bundle " + path + " is not the one that its tile has.");
            }
            entries.add(entry);
            at += 2 + length;
        }
        return at == bundle.length
                ? new VerifiedProof<>(List.copyOf(entries))
                : changed("The bundle " + path + " has more than its entries.");
    }

    /**
     * Where a tile or bundle is.
     *
     * @param kind the level, or {@code entries}
     * @param width from 1 to {@value #FULL}
     */
    public static String path(String kind, long index, int width) {
        var path = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        return "tile/" + kind + "/" + path + (width == FULL ? "" : ".p/" + width);
    }

    private static List<byte[]> hashes(byte[] tile) {
        var hashes = new ArrayList<byte[]>();
        for (int at = 0; at < tile.length; at += LENGTH) {
            hashes.add(Arrays.copyOfRange(tile, at, at + LENGTH));
        }
        return hashes;
    }

    /** Of a full tile. */
    private static byte[] root(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(MerkleProof.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }

    private static <T> Verdict<T> changed(String detail) {
        return Verdict.refuted(RefutedBecause.TILES_CHANGED, detail);
    }
}
