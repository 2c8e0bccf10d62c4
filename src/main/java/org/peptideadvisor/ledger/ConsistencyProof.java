package org.peptideadvisor.ledger;

import java.util.List;
import org.peptideadvisor.ledger.tree.Hash;

/**
 * Proof that the ledger only grew between two checkpoints, as text that is checked without the ledger. The format is what a log
 * sends to its witnesses in <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a> ({@code add-checkpoint}), so one of them could
 * read it.
 *
 * <pre>
 * old 20852014
 * (consistency proof, a hash a line)
 *
 * (newer signed checkpoint, as it is)
 * </pre>
 */
public final class ConsistencyProof {

    private ConsistencyProof() {}

    /**
     * The text.
     *
     * @param oldSize the size of the older checkpoint, which the verifier has kept
     * @param consistency the consistency proof between the two
     * @param checkpoint the signed note of the newer checkpoint
     */
    public static String text(long oldSize, List<Hash> consistency, String checkpoint) {
        var text = new StringBuilder("old ").append(oldSize).append('\n');
        consistency.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
