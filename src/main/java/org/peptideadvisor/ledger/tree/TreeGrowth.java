package org.peptideadvisor.ledger.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a tree gains from some leaves: the new stored hashes and the head that results. What was there before is read once.
 *
 * @param first the position of the first new hash
 * @param hashes the new ones, in order of position
 * @param head the size and root with them
 */
public record TreeGrowth(long first, List<Hash> hashes, LedgerHead head) {

    /**
     * What a tree of this size gains.
     *
     * @param size how many leaves it has
     * @param leaves the entries that follow
     * @param before reads hashes that are stored already
     */
    public static TreeGrowth of(long size, List<byte[]> leaves, HashReader before) {
        Map<Long, Hash> known = new HashMap<>();
        HashReader remembering = positions -> {
            List<Hash> read = before.read(positions);
            for (int i = 0; i < positions.length; i++) {
                known.put(positions[i], read.get(i));
            }
            return read;
        };
        List<Hash> added =
                StoredHashes.append(size, leaves.stream().map(Rfc6962::leaf).toList(), remembering);
        long first = StoredHashes.count(size);
        for (int i = 0; i < added.size(); i++) {
            known.put(first + i, added.get(i));
        }
        long grown = size + leaves.size();
        Hash root = Tree.root(grown, positions -> {
            var read = new ArrayList<Hash>();
            for (long position : positions) {
                read.add(Objects.requireNonNull(known.get(position), "a root needs only peaks and new hashes"));
            }
            return read;
        });
        return new TreeGrowth(first, added, new LedgerHead(grown, root));
    }
}
