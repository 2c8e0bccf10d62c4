package org.peptideadvisor.cli.terminal;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** The ledger that the service writes to, found by the same settings. */
public final class ConfiguredLedger {

    private ConfiguredLedger() {}

    /** The ledger, which must be there: none is made. Also one that was set back, so that it can be looked at. */
    public static OpenLedger toRead() {
        return open(OpeningPurpose.READ);
    }

    /** The ledger, which must be there and go on from what was signed of it. */
    public static OpenLedger toWrite() {
        return open(OpeningPurpose.WRITE);
    }

    /** The same, or null for one that does not go on from what was signed of it, or is not there. */
    public static @Nullable OpenLedger toWriteIfItMayBe() {
        return LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.WRITE) instanceof LedgerOpening.LedgerOpened opened
                ? opened.ledger()
                : null;
    }

    /** The ledger, which is begun if it was not. */
    public static OpenLedger toBegin() {
        return open(OpeningPurpose.BEGIN);
    }

    private static OpenLedger open(OpeningPurpose purpose) {
        LedgerOpening opening = LedgerOpening.of(LedgerConfig.read(), purpose);
        if (opening instanceof LedgerOpening.LedgerOpened opened) {
            return opened.ledger();
        }
        throw CommandFailure.usage(((LedgerOpening.LedgerRefused) opening).why());
    }
}
