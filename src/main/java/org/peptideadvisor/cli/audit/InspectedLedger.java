package org.peptideadvisor.cli.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.audit.KeyLine;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.cli.terminal.CommandFailure;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.LedgerSuccession;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.FailureCauses;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoreException;

/**
 * A ledger that is looked at: with the keys of the service, or with public keys alone.
 *
 * @param file whether it is in an SQLite file
 * @param ledger opens what is sealed; null without the keys of the service
 * @param keys those that are trusted; one at least
 * @param mark the largest checkpoint that is kept apart from it; null if there is none at hand
 */
record InspectedLedger(
        LedgerStore store, boolean file, @Nullable Ledger ledger, List<TrustedKey> keys, @Nullable Path mark)
        implements AutoCloseable {

    private static final int MOST_DAMAGES = 20;
    private static final int MOST_HANDOVERS = 1_000;

    /**
     * The ledger in an SQLite file, by public keys alone.
     *
     * @throws CommandFailure when there is none, or no key
     */
    static InspectedLedger of(Path database, List<TrustedKey> keys) {
        if (keys.isEmpty()) {
            throw CommandFailure.usage(
                    "Give the verifier key of the ledger with --key. Without a key no signature proves anything.");
        }
        if (!Files.isRegularFile(database)) {
            throw CommandFailure.usage("There is no ledger " + database + ".");
        }
        return new InspectedLedger(LedgerDatabases.toInspect(database), true, null, keys, null);
    }

    /** The ledger of the settings. Where its keys are not at hand, public ones do for an SQLite file. */
    static InspectedLedger configured(List<TrustedKey> keys) {
        LedgerConfig config = LedgerConfig.read();
        LedgerOpening opening = LedgerOpening.of(config, OpeningPurpose.READ);
        if (opening instanceof LedgerOpening.LedgerOpened opened) {
            OpenLedger open = opened.ledger();
            return new InspectedLedger(
                    open.store(),
                    config.ledger().url().isEmpty(),
                    open.ledger(),
                    keys.isEmpty() ? List.of(key(open)) : keys,
                    open.mark().file());
        }
        Path file = config.data().resolve(LedgerOpening.FILE);
        if (keys.isEmpty() || config.ledger().url().isPresent() || !Files.isRegularFile(file)) {
            String why = ((LedgerOpening.LedgerRefused) opening).why();
            throw CommandFailure.usage(
                    Files.isRegularFile(file)
                            ? why + " To see what is wrong with the ledger itself, name its verifier key: --key KEY."
                            : why);
        }
        return of(file, keys);
    }

    /** The keys that signed it one after another, as far as those that are trusted lead to them. */
    KeyLine line() {
        var entries = new TreeMap<Long, byte[]>();
        try {
            store.readTables(tables -> tables.query(
                            "SELECT idx, leaf FROM entry WHERE " + LedgerSuccession.HAS_ID + " ORDER BY idx LIMIT "
                                    + MOST_HANDOVERS,
                            row -> Map.entry(row.getLong(1), row.getBytes(2)),
                            LedgerSuccession.ID_START + "%"))
                    .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        } catch (StoreException e) {
            if (!FailureCauses.unreadablePart(e)) {
                throw e;
            }
            entries.clear(); // whoever reads the entries says what cannot be read
        }
        return KeyLine.of(keys, entries);
    }

    /** What SQLite itself finds wrong with its file, in its words; nothing of a PostgreSQL database. */
    List<String> damages() {
        if (!file) {
            return List.of();
        }
        try {
            return store
                    .readTables(
                            tables -> tables.query("PRAGMA quick_check(" + MOST_DAMAGES + ")", row -> row.getString(1)))
                    .stream()
                    .filter(found -> !found.equals("ok"))
                    .toList();
        } catch (StoreException e) {
            return List.of("it cannot be checked: " + FailureCauses.sorts(e));
        }
    }

    private static TrustedKey key(OpenLedger open) {
        return ((VerifiedProof<TrustedKey>) TrustedKey.read(open.verifier().text())).shown();
    }

    @Override
    public void close() {
        if (ledger != null) {
            ledger.close();
        }
        store.close();
    }
}
