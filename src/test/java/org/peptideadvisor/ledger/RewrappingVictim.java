package org.peptideadvisor.ledger;

import java.util.List;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;

/** A process that wraps every key anew until it is done, or killed. */
public final class RewrappingVictim {

    private RewrappingVictim() {}

    /** @param args where the ledger is, the present master key, the former one */
    public static void main(String[] args) {
        try (LedgerStore store = new Places(args[0]).open();
                Ledger ledger = Ledger.open(
                        store,
                        MasterKey.parse(args[1]),
                        List.of(MasterKey.parse(args[2])),
                        Ledger.LedgerLimits.USUAL)) {
            System.out.println("begun");
            while (ledger.rewrapping().part() > 0) {
                System.out.println("part");
            }
        }
    }
}
