package org.peptideadvisor.cli.audit;

import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** The ledger that the service writes to, found by the same settings. */
final class ConfiguredLedger {

    private ConfiguredLedger() {}

    /** The ledger, which must be there: none is made. */
    static OpenLedger open() {
        LedgerOpening opening = LedgerOpening.existing(LedgerConfig.read());
        if (opening instanceof LedgerOpening.LedgerOpened opened) {
            return opened.ledger();
        }
        throw CommandFailure.usage(((LedgerOpening.LedgerRefused) opening).why());
    }
}
