package org.peptideadvisor.ledger.setup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerOpened;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerRefused;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;

/** A process that opens the ledger of its environment as a service does, records and signs, until it is killed. */
public final class SigningVictim {

    /** Begins the line of a checkpoint that somebody has now; a full stop ends it. */
    static final String SIGNED = "signed ";

    /** Begins the line of a ledger that was not opened. */
    private static final String REFUSED = "refused ";

    private SigningVictim() {}

    /** @param args how many times it signs at most */
    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        out.println("begun");
        LedgerOpening opening = LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE);
        if (opening instanceof LedgerRefused refused) {
            out.println(REFUSED + refused.why() + ".");
            return;
        }
        try (OpenLedger open = ((LedgerOpened) opening).ledger()) {
            var signer = new CheckpointSigner(open, InstantSource.system());
            for (long left = Long.parseLong(args[0]); left > 0; left--) {
                open.ledger().append(Drafts.decision("c-1", "hello"));
                out.println(SIGNED + Checkpoint.sizeIn(signer.checkpoint()) + ".");
            }
        }
    }
}
