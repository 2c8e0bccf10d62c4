package org.peptideadvisor.ledger.inspection;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.Entry;
import org.peptideadvisor.ledger.store.Review;

/** Tells from what was sealed with an entry what it must be found by. The ledger does not know what it seals; whoever does hands this in. */
@FunctionalInterface
public interface Expected {

    /** Tells nothing of any entry. */
    Expected NOTHING = (entry, payload) -> null;

    /** What it must be found by; null if the payload does not tell. */
    @Nullable
    Review of(Entry entry, byte[] payload);
}
