package org.peptideadvisor.ledger.setup;

import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.note.VerifierKey;
import org.peptideadvisor.ledger.store.LedgerStore;

/**
 * The configured ledger, open for recording and reading. Closing it completes all waiting callers, then closes the
 * database.
 *
 * @param ledger the ledger
 * @param signer signs its checkpoints; its name is the origin
 * @param mark how far it was signed
 */
public record OpenLedger(Ledger ledger, SignerKey signer, SigningMark mark) implements AutoCloseable {

    static OpenLedger open(LedgerStore store, KeyRing keys, SigningMark mark, LedgerConfig config) {
        var limits = new Ledger.LedgerLimits(
                config.ledger().waiting(), config.ledger().together());
        return new OpenLedger(Ledger.open(store, keys.master(), keys.older(), limits), keys.signer(), mark);
    }

    /** The name of the ledger. */
    public String origin() {
        return signer.name();
    }

    /** What checks the signatures; public. */
    public VerifierKey verifier() {
        return signer.verifier();
    }

    /** Where it is kept. */
    public LedgerStore store() {
        return ledger.store();
    }

    @Override
    public void close() {
        ledger.close();
        store().close();
    }
}
