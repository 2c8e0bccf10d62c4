package org.peptideadvisor.ledger.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.store.Causes;
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

    /** Opens the ledger; with SQLite it is made if there is none, and its keys if it is new. */
    static Opening of(LedgerConfig config) {
        return open(config, () -> isNew(config));
    }

    private static Opening open(LedgerConfig config, BooleanSupplier isNew) {
        try {
            KeyRing keys = KeyRing.of(config, isNew);
            Store store = store(config);
            try {
                String other = PastSigner.otherThan(keys.signer().verifier(), store);
                if (other != null) {
                    store.close();
                    return new Refused(
                            "This ledger was signed by " + other
                                    + ", which is not the signing key given. Put the right one into ADVISOR_SIGNING_KEY or its file.");
                }
                return new Opened(OpenLedger.open(store, keys, config));
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (KeyRing.Unusable | SealException e) {
            return new Refused(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            String damaged = Causes.damagedFile(e) ? "It is not an SQLite database, or damaged. " : "";
            String sorts = e.getCause() == null ? "" : " (" + Causes.sorts(e) + ")";
            return new Refused(e.getMessage() + sorts + ". " + damaged + where(config));
        }
    }

    /** Opens the ledger, but makes neither one nor a key. */
    static Opening existing(LedgerConfig config) {
        Path file = config.data().resolve(FILE);
        return config.ledger().url().isPresent() || Files.exists(file)
                ? open(config, () -> false)
                : new Refused("There is no ledger " + file + "; name its folder in ADVISOR_DATA.");
    }

    /** Whether there is none, or none that was ever used: whoever opens one for use notes its master key first. */
    private static boolean isNew(LedgerConfig config) {
        if (Files.notExists(config.data().resolve(FILE))) {
            return true;
        }
        try (Store store = store(config)) {
            return store.head().size() == 0 && store.masterKeys().isEmpty();
        }
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
