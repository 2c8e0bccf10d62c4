package org.peptideadvisor.ledger.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.seal.SealException;
import org.peptideadvisor.ledger.setup.KeyRing.GivenKeys;
import org.peptideadvisor.ledger.setup.KeySetting.UnusableKeyException;
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

    /** What it is opened for. */
    enum OpeningPurpose {
        /** The service: a ledger is begun, with its keys, where there is nothing at all. */
        SERVE,
        /** A new ledger is begun with keys that are given, or made. */
        BEGIN,
        /** Something is recorded in it, or signed of it. It must have been begun. */
        WRITE,
        /** It is only looked at, also when it was set back. It must have been begun. */
        READ;

        private boolean begins() {
            return this == SERVE || this == BEGIN;
        }
    }

    /** Opens the ledger. */
    static LedgerOpening of(LedgerConfig config, OpeningPurpose purpose) {
        return of(config, purpose, config.data().resolve(FILE));
    }

    /**
     * Opens a ledger in another file than that of the data folder, with the keys and marks of the settings.
     *
     * @param file without effect where the settings name a PostgreSQL database
     */
    static LedgerOpening of(LedgerConfig config, OpeningPurpose purpose, Path file) {
        try {
            GivenKeys given = GivenKeys.read(
                    config); // before the database is looked at: a first start makes the last of them last
            SigningMark mark = SigningMark.of(config);
            boolean isPostgresql = config.ledger().url().isPresent();
            if (!isPostgresql && Files.notExists(file)) {
                String lost = unbegun(given, mark, config, purpose);
                if (lost != null) {
                    return new LedgerRefused(lost);
                }
            }
            LedgerStore store = store(config, file);
            LedgerOpening opening = null;
            try {
                opening = open(given, mark, store, config, purpose);
                return opening;
            } finally {
                if (!(opening instanceof LedgerOpened)) {
                    store.close();
                }
            }
        } catch (UnusableKeyException | SealException | SigningRefusedException e) {
            return new LedgerRefused(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            String damaged = FailureCauses.damagedFile(e) ? "It is not an SQLite database, or damaged. " : "";
            String sorts = e.getCause() == null ? "" : " (" + FailureCauses.sorts(e) + ")";
            return new LedgerRefused(e.getMessage() + sorts + ". " + damaged + where(config) + unwritable(config));
        }
    }

    private static LedgerOpening open(
            GivenKeys given, SigningMark mark, LedgerStore store, LedgerConfig config, OpeningPurpose purpose)
            throws UnusableKeyException {
        String lost = begun(store) ? null : unbegun(given, mark, config, purpose);
        if (lost != null) {
            return new LedgerRefused(lost);
        }
        KeyRing keys = purpose.begins() ? given.allOrMade(store) : given.all();
        String other = PastSigner.otherThan(keys.signer().verifier(), store);
        if (other != null) {
            return new LedgerRefused("This ledger was signed by " + other
                    + ", which is not the signing key given. Put the right one into ADVISOR_SIGNING_KEY or its file.");
        }
        String successor = purpose == OpeningPurpose.READ
                ? null
                : LedgerSuccession.successor(keys.signer().verifier(), store);
        if (successor != null) {
            return new LedgerRefused("The signing key given was succeeded by " + successor
                    + ", so it signs nothing any more. Put that one into ADVISOR_SIGNING_KEY or its file. If the change of"
                    + " keys was cut short, bin/advisor ledger new-key brings it to its end.");
        }
        String contradiction = purpose == OpeningPurpose.READ
                ? null
                : mark.contradictionAtOpening(keys.signer().verifier(), store);
        return contradiction == null
                ? new LedgerOpened(OpenLedger.open(store, keys, mark, config))
                : new LedgerRefused(contradiction + " " + restore(config));
    }

    private static String unwritable(LedgerConfig config) {
        boolean folder = config.ledger().url().isEmpty() && Files.isDirectory(config.data());
        return folder && !Files.isWritable(config.data())
                ? " Nothing can be written to that folder. Make it writable for the service, and start again."
                : "";
    }

    /** Whether it was ever opened for use: that notes its master key first of all. */
    static boolean begun(LedgerStore store) {
        return store.head().size() > 0 || !store.masterKeys().isEmpty();
    }

    /** Why a ledger that was never begun, or is not there, is not begun now; null if it may be. */
    private static @Nullable String unbegun(
            GivenKeys given, SigningMark mark, LedgerConfig config, OpeningPurpose purpose) {
        String none = config.ledger().url().isPresent()
                ? "There is no ledger in the database of ADVISOR_LEDGER_URL"
                : "There is no ledger " + config.data().resolve(FILE);
        if (!purpose.begins()) {
            return none + (config.ledger().url().isPresent() ? "." : "; name its folder in ADVISOR_DATA.");
        }
        Path signed = mark.file();
        if (signed != null) {
            return none + ", but a checkpoint of it was signed; it is kept in " + signed + ". " + restore(config);
        }
        KeySetting key = given.telling();
        return purpose == OpeningPurpose.BEGIN || key == null
                ? null
                : none + ", but its " + key.what() + " is there (" + key.source()
                        + "). If this key was ever used, the ledger was"
                        + " lost: restore the newest backup of it. If it is a new key for a new ledger, run: bin/advisor"
                        + " ledger begin.";
    }

    private static String restore(LedgerConfig config) {
        return "A log never signs what contradicts what it signed, so it goes on only from there. Restore the newest"
                + (config.ledger().url().isPresent()
                        ? " backup of the database of ADVISOR_LEDGER_URL"
                        : " backup of " + config.data().resolve(FILE))
                + "; if there is none that reaches so far, a new ledger begins in an empty data folder with a new signing"
                + " key (docs/operating.md).";
    }

    private static LedgerStore store(LedgerConfig config, Path file) {
        LedgerConfig.LedgerSettings ledger = config.ledger();
        return ledger.url().isPresent()
                ? LedgerDatabases.postgresql(
                        ledger.url().get(),
                        ledger.user().orElse(null),
                        ledger.password().orElse(null))
                : LedgerDatabases.sqlite(file);
    }

    /** Which database was tried, by what configures it: a URL may hold a password. */
    private static String where(LedgerConfig config) {
        return config.ledger().url().isPresent()
                ? "It is the database of ADVISOR_LEDGER_URL, with ADVISOR_LEDGER_USER and ADVISOR_LEDGER_PASSWORD."
                : "It is " + config.data().resolve(FILE) + ".";
    }
}
