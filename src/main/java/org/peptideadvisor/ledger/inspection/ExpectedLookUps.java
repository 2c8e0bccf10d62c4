package org.peptideadvisor.ledger.inspection;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.store.LookUpRow;

/**
 * Derives the look-up rows that an entry must have from the text sealed with it. The ledger does not know that
 * text, so the caller supplies this function.
 */
@FunctionalInterface
public interface ExpectedLookUps {

    /** Tells nothing of any entry. */
    ExpectedLookUps NOTHING = (entry, payload) -> null;

    /** What it must be found by; null if the payload does not tell. */
    @Nullable
    LookUpRow of(LedgerEntry entry, byte[] payload);
}
