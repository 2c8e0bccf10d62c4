package org.peptideadvisor.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.peptideadvisor.ledger.ConsistencyProof;
import org.peptideadvisor.ledger.Receipt;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.tree.Hash;
import org.peptideadvisor.ledger.tree.StoredTree;
import org.peptideadvisor.ledger.tree.Tree;

/** A ledger in memory, with keys that were made for these tests and guard nothing. */
final class SampleLedger {

    static final String ORIGIN = "ledger.example/attacks";

    static final SignerKey KEY = SignerKey.read(
                    "PRIVATE+KEY+ledger.example/attacks+c30fa794+AXWnvkDLJAlo1G3voim4IsH6hTdjOLcImJgb4UU1wqkQ")
            .orThrow();

    /** Of the same name. */
    static final SignerKey MALLORYS = SignerKey.read(
                    "PRIVATE+KEY+ledger.example/attacks+0835c771+AeCkmF1NLMReW+3hAQwCWb+OQ0hi5f+9KxhZpjjHZtrN")
            .orThrow();

    static final SignerKey WITNESS = SignerKey.read(
                    "PRIVATE+KEY+witness.example+a7ae33da+AbFs4koOkuzWuMZxhgB+ElodwSvJELv93gEj0Hgd3iNb")
            .orThrow();

    /** What the auditor trusts. */
    static final List<TrustedKey> TRUSTED = List.of(trusted(KEY));

    private final List<byte[]> entries;
    private final StoredTree tree;

    SampleLedger(List<String> entries) {
        this.entries = entries.stream().map(entry -> entry.getBytes(UTF_8)).toList();
        this.tree = StoredTree.of(this.entries);
    }

    static SampleLedger of(int size) {
        return new SampleLedger(entries(size));
    }

    static List<String> entries(int size) {
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> "decision " + i + " sealed " + Integer.toHexString(i * 7919 + 4711))
                .toList());
    }

    static TrustedKey trusted(SignerKey key) {
        if (TrustedKey.read(key.verifier().text()) instanceof Verdict.VerifiedProof<TrustedKey> verified) {
            return verified.shown();
        }
        throw new AssertionError("a key that the ledger made is not read by the verifier");
    }

    byte[] entry(int index) {
        return entries.get(index);
    }

    List<byte[]> entries() {
        return entries;
    }

    Hash root(long size) {
        return Tree.root(size, tree);
    }

    String checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, root(size)).signed(KEY);
    }

    TreeHead head(long size) {
        return new TreeHead(ORIGIN, size, root(size).base64());
    }

    List<Hash> inclusion(long index, long size) {
        return Tree.inclusion(index, size, tree);
    }

    List<Hash> consistency(long oldSize, long newSize) {
        return Tree.consistency(oldSize, newSize, tree);
    }

    String receipt(int index, long size) {
        return Receipt.text(entry(index), index, inclusion(index, size), checkpoint(size));
    }

    String consistencyText(long oldSize, long newSize) {
        return ConsistencyProof.text(oldSize, consistency(oldSize, newSize), checkpoint(newSize));
    }
}
