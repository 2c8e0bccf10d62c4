package org.peptideadvisor.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.Opening;

/** The ledger that the service writes to, found by the same settings. */
final class ConfiguredLedger {

    private ConfiguredLedger() {}

    /** The ledger, or null after telling why it cannot be opened. None is made. */
    static @Nullable OpenLedger open(PrintWriter err) {
        Opening opening = Opening.existing(LedgerConfig.read());
        if (opening instanceof Opening.Opened opened) {
            return opened.ledger();
        }
        err.println(((Opening.Refused) opening).why());
        return null;
    }
}
