package org.peptideadvisor.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.peptideadvisor.audit.CheckpointVerifier;
import org.peptideadvisor.audit.TreeHead;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.Refuted;
import org.peptideadvisor.audit.Verdict.Verified;
import org.peptideadvisor.ledger.setup.OpenLedger;

/**
 * The checkpoints that the database of a ledger holds itself. Whoever changes the entries may change these too, but not sign new ones.
 *
 * @param heads what the sound ones say
 * @param refuted what is wrong with the others
 */
record HeldCheckpoints(List<TreeHead> heads, List<String> refuted) {

    private static final int PART = 1_000;

    /**
     * Reads them all.
     *
     * @param given the keys that are trusted; if there is none, the key that the ledger signs with now
     */
    static HeldCheckpoints read(OpenLedger open, List<TrustedKey> given) {
        List<TrustedKey> keys = given.isEmpty() ? List.of(key(open)) : given;
        var heads = new ArrayList<TreeHead>();
        var refuted = new ArrayList<String>();
        SortedMap<Long, String> part = open.store().checkpoints(0, PART);
        while (!part.isEmpty()) {
            part.forEach((size, note) -> {
                Verdict<TreeHead> verdict = CheckpointVerifier.verify(note.getBytes(StandardCharsets.UTF_8), keys);
                if (verdict instanceof Verified<TreeHead> verified) {
                    heads.add(verified.shown());
                } else {
                    var no = (Refuted<TreeHead>) verdict;
                    refuted.add("[" + no.why().code() + "] The checkpoint of " + size + " entries in the database: "
                            + no.message());
                }
            });
            part = open.store().checkpoints(part.lastKey() + 1, PART);
        }
        return new HeldCheckpoints(heads, refuted);
    }

    private static TrustedKey key(OpenLedger open) {
        return ((Verified<TrustedKey>) TrustedKey.read(open.verifier().text())).shown();
    }
}
