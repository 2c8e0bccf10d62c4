package org.peptideadvisor.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** The ledger that the service writes to, found by the same settings. */
final class ConfiguredLedger {

    private ConfiguredLedger() {}

    /** The ledger, or null after telling why it cannot be opened. None is made. */
    static @Nullable OpenLedger open(PrintWriter err) {
        LedgerOpening opening = LedgerOpening.existing(LedgerConfig.read());
        if (opening instanceof LedgerOpening.LedgerOpened opened) {
            return opened.ledger();
        }
        err.println(((LedgerOpening.LedgerRefused) opening).why());
        return null;
    }
}
