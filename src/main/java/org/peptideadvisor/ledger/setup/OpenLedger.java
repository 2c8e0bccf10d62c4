package org.peptideadvisor.ledger.setup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param lastSeen the times of its newest entry and checkpoint when it was opened, if it had any
 */
public record OpenLedger(Ledger ledger, SignerKey signer, SigningMark mark, List<Instant> lastSeen)
        implements AutoCloseable {

    public OpenLedger {
        lastSeen = List.copyOf(lastSeen);
    }

    /** A ledger as it stands now. */
    public static OpenLedger of(Ledger ledger, SignerKey signer, SigningMark mark) {
        return new OpenLedger(ledger, signer, mark, ledger.store().lastTimes());
    }

    static OpenLedger open(LedgerStore store, KeyRing keys, SigningMark mark, LedgerConfig config) {
        var limits = new Ledger.LedgerLimits(
                config.ledger().waiting(), config.ledger().together());
        return of(Ledger.open(store, keys.master(), keys.older(), limits), keys.signer(), mark);
    }

    /** The name of the ledger. */
    public String origin() {
        return signer.name();
    }

    /** What checks the signatures; public. */
    public VerifierKey verifier() {
        return signer.verifier();
    }

    /** What checks the signatures of this key, and of those that handed the ledger over to it under the same name; public. */
    public List<VerifierKey> verifiers() {
        return LedgerSuccession.line(verifier(), store());
    }

    /** The largest checkpoint that its key signed, as far as is known here; null for none. */
    public @Nullable String newestCheckpoint() {
        return mark.newest(verifier(), store());
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
