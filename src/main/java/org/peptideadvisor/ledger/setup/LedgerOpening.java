package org.peptideadvisor.ledger.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoreException;

/** The result of opening the configured ledger. */
public sealed interface LedgerOpening {

    /** The file of the ledger in the data folder when no database is configured. */
    String FILE = "ledger.db";

    /** It is open. */
    record LedgerOpened(OpenLedger ledger) implements LedgerOpening {}

    /** It is not; {@code why} says, in a sentence or two for the operator, what is wrong and quotes no key. */
    record LedgerRefused(String why) implements LedgerOpening {}

    /** Opens the ledger; with SQLite it is made if there is none, and its keys if it is new. */
    static LedgerOpening of(LedgerConfig config) {
        return open(config, () -> isNew(config));
    }

    private static LedgerOpening open(LedgerConfig config, BooleanSupplier isNew) {
        try {
            KeyRing keys = KeyRing.of(config, isNew);
            LedgerStore store = store(config);
            try {
                String other = PastSigner.otherThan(keys.signer().verifier(), store);
                if (other != null) {
                    store.close();
                    return new LedgerRefused(
                            "This ledger was signed by " + other
                                    + ", which is not the signing key given. Put the right one into ADVISOR_SIGNING_KEY or its file.");
                }
                return new LedgerOpened(OpenLedger.open(store, keys, config));
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        } catch (KeyRing.UnusableKeyException | SealException e) {
            return new LedgerRefused(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            String damaged = FailureCauses.damagedFile(e) ? "It is not an SQLite database, or damaged. " : "";
            String sorts = e.getCause() == null ? "" : " (" + FailureCauses.sorts(e) + ")";
            return new LedgerRefused(e.getMessage() + sorts + ". " + damaged + where(config));
        }
    }

    /** Opens the ledger, but makes neither one nor a key. */
    static LedgerOpening existing(LedgerConfig config) {
        Path file = config.data().resolve(FILE);
        return config.ledger().url().isPresent() || Files.exists(file)
                ? open(config, () -> false)
                : new LedgerRefused("There is no ledger " + file + "; name its folder in ADVISOR_DATA.");
    }

    /** Whether there is no ledger, or none that was ever used: opening one for use first records its master key. */
    private static boolean isNew(LedgerConfig config) {
        if (Files.notExists(config.data().resolve(FILE))) {
            return true;
        }
        try (LedgerStore store = store(config)) {
            return store.head().size() == 0 && store.masterKeys().isEmpty();
        }
    }

    private static LedgerStore store(LedgerConfig config) {
        LedgerConfig.LedgerSettings ledger = config.ledger();
        return ledger.url().isPresent()
                ? LedgerDatabases.postgresql(
                        ledger.url().get(),
                        ledger.user().orElse(null),
                        ledger.password().orElse(null))
                : LedgerDatabases.sqlite(config.data().resolve(FILE));
    }

    /** Which database was tried, by what configures it: a URL may hold a password. */
    private static String where(LedgerConfig config) {
        return config.ledger().url().isPresent()
                ? "It is the database of ADVISOR_LEDGER_URL, with ADVISOR_LEDGER_USER and ADVISOR_LEDGER_PASSWORD."
                : "It is " + config.data().resolve(FILE) + ".";
    }
}
