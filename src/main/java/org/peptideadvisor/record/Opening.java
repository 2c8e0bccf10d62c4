package org.peptideadvisor.record;

import java.nio.file.Files;
import java.nio.file.Path;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.store.Databases;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.ledger.store.StoreException;

/** What became of opening the ledger that is configured. */
public sealed interface Opening {

    /** The file of the ledger in the data folder when no database is configured. */
    String FILE = "ledger.db";

    /** It is open. */
    record Opened(OpenLedger ledger) implements Opening {}

    /** It is not; {@code why} says, in a sentence or two for whoever runs this, what is wrong and quotes no key. */
    record Refused(String why) implements Opening {}

    /** Opens the ledger; with SQLite it and its keys are made if there are none. */
    static Opening of(LedgerConfig config) {
        try {
            KeyRing keys = KeyRing.of(config);
            Store store = store(config);
            try {
                return new Opened(OpenLedger.open(store, keys, config));
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (KeyRing.Unusable | SealException e) {
            return new Refused(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            return new Refused(e.getMessage() + ". " + where(config));
        }
    }

    /** Opens the ledger, but makes none. */
    static Opening existing(LedgerConfig config) {
        Path file = config.data().resolve(FILE);
        return config.ledger().url().isPresent() || Files.exists(file)
                ? of(config)
                : new Refused("There is no ledger " + file + "; name its folder in ADVISOR_DATA.");
    }

    private static Store store(LedgerConfig config) {
        LedgerConfig.Ledger ledger = config.ledger();
        return ledger.url().isPresent()
                ? Databases.postgresql(
                        ledger.url().get(),
                        ledger.user().orElse(null),
                        ledger.password().orElse(null))
                : Databases.sqlite(config.data().resolve(FILE));
    }

    /** Which database was tried, by what configures it: a URL may hold a password. */
    private static String where(LedgerConfig config) {
        return config.ledger().url().isPresent()
                ? "It is the database of ADVISOR_LEDGER_URL, with ADVISOR_LEDGER_USER and ADVISOR_LEDGER_PASSWORD."
                : "It is " + config.data().resolve(FILE) + ".";
    }
}
