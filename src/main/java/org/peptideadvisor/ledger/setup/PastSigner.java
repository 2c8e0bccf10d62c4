package org.peptideadvisor.ledger.setup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.note.SignedNote;
import org.peptideadvisor.ledger.note.VerifierKey;
import org.peptideadvisor.ledger.store.LedgerStore;

/** Who signed the checkpoints that a ledger holds. */
final class PastSigner {

    private static final int PART = 1_000;

    private PastSigner() {}

    /**
     * The key that signed this ledger, as its name and id; null if this one did, or nobody. Whether a signature holds is not looked at,
     * and one checkpoint by this key is enough: what else is wrong with them an audit names.
     */
    static @Nullable String otherThan(VerifierKey key, LedgerStore store) {
        String last = store.lastCheckpoint();
        if (last == null || signers(last).contains(key.label())) {
            return null;
        }
        String other = null;
        SortedMap<Long, String> part = store.checkpoints(0, PART);
        while (!part.isEmpty()) {
            for (String note : part.values()) {
                List<String> signers = signers(note);
                if (signers.contains(key.label())) {
                    return null;
                }
                other = signers.isEmpty() ? other : signers.get(0);
            }
            part = store.checkpoints(part.lastKey() + 1, PART);
        }
        return other;
    }

    private static List<String> signers(String note) {
        return SignedNote.signers(note.getBytes(StandardCharsets.UTF_8));
    }
}
