package org.peptideadvisor.ledger;

import java.util.Base64;
import java.util.List;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * Proof that an entry is in the ledger, to be kept by the person concerned and checked without the ledger. It is a <a
 * href="https://c2sp.org/tlog-proof">C2SP tlog-proof</a> whose {@code extra} line holds the bytes of the entry. The format does not
 * protect that line by itself; here the proof does, because the leaf hash is made of it.
 *
 * <pre>
 * c2sp.org/tlog-proof@v1
 * extra (the entry, base64)
 * index 73894
 * (inclusion proof, a hash a line, from the leaf's sibling up)
 *
 * (signed checkpoint, as it is)
 * </pre>
 */
public final class Receipt {

    private Receipt() {}

    /**
     * The text.
     *
     * @param entry the bytes of the leaf
     * @param index where it stands
     * @param inclusion its inclusion proof in the checkpoint's tree
     * @param checkpoint the signed note of a checkpoint that is larger than the index
     */
    public static String text(byte[] entry, long index, List<Hash> inclusion, String checkpoint) {
        var text = new StringBuilder("c2sp.org/tlog-proof@v1\nextra ")
                .append(Base64.getEncoder().encodeToString(entry))
                .append("\nindex ")
                .append(index)
                .append('\n');
        inclusion.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
