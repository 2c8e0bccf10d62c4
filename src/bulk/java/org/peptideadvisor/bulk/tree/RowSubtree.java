package org.peptideadvisor.bulk.tree;

import java.io.Serializable;
import java.util.HexFormat;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.Rfc6962;

/**
 * The hash of a complete subtree of rows, as RFC 6962 has it.
 *
 * @param level how high it is: 0 for a row, it has 2^level rows
 * @param place which of that level, from 0
 * @param hex its hash in hexadecimal digits
 */
public record RowSubtree(int level, long place, String hex) implements Serializable {

    /** The subtree of one row. */
    static RowSubtree ofRow(long index, byte[] leaf) {
        return new RowSubtree(0, index, Rfc6962.leaf(leaf).toString());
    }

    /** Its hash. */
    Hash hash() {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** The index of its first row. */
    public long first() {
        return place << level;
    }

    /** The index behind its last row. */
    public long end() {
        return (place + 1) << level;
    }

    /** Whether this and the next one are the two halves of a larger one. */
    boolean isLeftOf(RowSubtree next) {
        return level == next.level && place % 2 == 0 && next.place == place + 1;
    }

    /** The larger one that this is the left half of. */
    RowSubtree with(RowSubtree right) {
        return new RowSubtree(
                level + 1, place / 2, Rfc6962.node(hash(), right.hash()).toString());
    }
}
