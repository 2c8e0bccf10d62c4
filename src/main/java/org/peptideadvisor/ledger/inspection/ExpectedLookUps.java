package org.peptideadvisor.ledger.inspection;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.LookUpRow;

/** Tells from what was sealed with an entry what it must be found by. The ledger does not know what it seals; whoever does hands this in. */
@FunctionalInterface
public interface ExpectedLookUps {

    /** Tells nothing of any entry. */
    ExpectedLookUps NOTHING = (entry, payload) -> null;

    /** What it must be found by; null if the payload does not tell. */
    @Nullable
    LookUpRow of(LedgerEntry entry, byte[] payload);
}
