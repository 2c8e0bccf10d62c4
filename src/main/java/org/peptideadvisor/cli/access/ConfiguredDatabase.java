package org.peptideadvisor.cli.access;

import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;

/** The database of accounts and keys, which is that of the ledger. It is begun if it was not, as the service would begin it. */
final class ConfiguredDatabase {

    private ConfiguredDatabase() {}

    static OpenLedger open() {
        LedgerOpening opening = LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE);
        if (opening instanceof LedgerOpening.LedgerOpened opened) {
            return opened.ledger();
        }
        throw CommandFailure.usage(((LedgerOpening.LedgerRefused) opening).why());
    }
}
