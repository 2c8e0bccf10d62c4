package org.peptideadvisor.cli.audit;

import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.Opening;

/** The ledger that the service writes to, found by the same settings. */
final class ConfiguredLedger {

    private ConfiguredLedger() {}

    /** The ledger, which must be there: none is made. */
    static OpenLedger open() {
        Opening opening = Opening.existing(LedgerConfig.read());
        if (opening instanceof Opening.Opened opened) {
            return opened.ledger();
        }
        throw CommandFailure.usage(((Opening.Refused) opening).why());
    }
}
