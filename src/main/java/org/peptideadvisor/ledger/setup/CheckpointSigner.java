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
 * it is requested. Thread-safe.
 */
public final class CheckpointSigner {

    private final LedgerStore store;
    private final SignerKey signer;
    private final InstantSource clock;
    private volatile SignedSize last;

    /** A size with the note that was signed for it. */
    private record SignedSize(long size, String note) {}

    public CheckpointSigner(OpenLedger ledger, InstantSource clock) {
        this.store = ledger.store();
        this.signer = ledger.signer();
        this.clock = clock;
        this.last = new SignedSize(-1, "");
    }

    /**
     * The signed checkpoint of the ledger as it stands.
     *
     * @throws org.peptideadvisor.ledger.store.StoreException if the database fails
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

    private SignedSize signed() {
        LedgerHead head = store.head();
        SignedSize known = last;
        if (known.size() == head.size()) {
            return known;
        }
        String note = new Checkpoint(signer.name(), head.size(), head.root()).signed(signer);
        store.saveCheckpoint(head.size(), clock.millis(), note);
        SignedSize signed = new SignedSize(head.size(), note);
        last = signed;
        return signed;
    }
}
