package org.peptideadvisor.ledger.setup;

import java.time.InstantSource;
import org.peptideadvisor.ledger.Receipt;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.LedgerHead;
import org.peptideadvisor.ledger.tree.Tree;

/**
 * Signs the state of the ledger and keeps each signed checkpoint. A tree head is signed only once, however often
 * it is requested. The {@link SigningMark} has a checkpoint before anybody sees it. Thread-safe.
 */
public final class CheckpointSigner {

    private final LedgerStore store;
    private final SignerKey signer;
    private final SigningMark mark;
    private final InstantSource clock;
    private volatile SignedSize last;

    /** A size with the note that was signed for it. */
    private record SignedSize(long size, String note) {}

    public CheckpointSigner(OpenLedger ledger, InstantSource clock) {
        this.store = ledger.store();
        this.signer = ledger.signer();
        this.mark = ledger.mark();
        this.clock = clock;
        this.last = new SignedSize(-1, "");
    }

    /**
     * The signed checkpoint of the ledger as it stands.
     *
     * @throws org.peptideadvisor.ledger.store.StoreException if the database fails
     * @throws SigningRefusedException if the ledger is not the one that was signed before, or the checkpoint cannot be kept
     */
    public String checkpoint() {
        return signed().note();
    }

    /**
     * The receipt of an entry.
     *
     * @param leaf its bytes
     * @param index its place, below the size of the ledger
     */
    public String receipt(byte[] leaf, long index) {
        SignedSize signed = signed();
        return Receipt.text(leaf, index, Tree.inclusion(index, signed.size(), store.hashes()), signed.note());
    }

    /** The same with a checkpoint that this signed before, which has that entry. */
    public String receipt(byte[] leaf, long index, String note) {
        return Receipt.text(leaf, index, Tree.inclusion(index, Checkpoint.sizeIn(note), store.hashes()), note);
    }

    private SignedSize signed() {
        SignedSize known = last;
        if (known.size() == store.head().size()) {
            return known;
        }
        String refused = mark.contradiction(signer.verifier(), store);
        if (refused != null) {
            throw new SigningRefusedException(refused);
        }
        if (LedgerSuccession.successor(signer.verifier(), store) != null) {
            throw new SigningRefusedException(
                    "Another signing key goes on with the ledger; start again with that one.");
        }
        LedgerHead head = store.head();
        String note = new Checkpoint(signer.name(), head.size(), head.root()).signed(signer);
        mark.keep(note);
        store.saveCheckpoint(head.size(), clock.millis(), note);
        SignedSize signed = new SignedSize(head.size(), note);
        last = signed;
        return signed;
    }
}
