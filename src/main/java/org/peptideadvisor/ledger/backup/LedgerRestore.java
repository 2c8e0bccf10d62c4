package org.peptideadvisor.ledger.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.LedgerSuccession.RecordedSuccession;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.ledger.setup.SuccessorKey;
import org.peptideadvisor.ledger.setup.SuccessorKey.SuccessorResult.KeySucceeded;

/** Puts a backup back, after it was verified and compared with what was signed. What it replaces is kept. */
public final class LedgerRestore {

    private static final List<String> BESIDE = List.of("", "-wal", "-shm");

    private final LedgerConfig config;
    private final Path database;

    /** @param config where the ledger is to be, with its keys and what was signed of it */
    public LedgerRestore(LedgerConfig config) {
        this.config = config;
        this.database = config.data().resolve(LedgerOpening.FILE);
    }

    /** What came of it. */
    public sealed interface RestoreResult {

        /**
         * The backup is the ledger now.
         *
         * @param replaced the folder of what it replaces, or null where nothing was
         * @param successor what it goes on with, where entries that were signed for are lost; otherwise null
         */
        record LedgerRestored(long entries, @Nullable Path replaced, @Nullable KeySucceeded successor)
                implements RestoreResult {}

        /** Nothing was changed; {@code why} is for the operator. */
        record RestoreRefused(String why) implements RestoreResult {}
    }

    /**
     * Restores.
     *
     * @param folder as {@link LedgerBackup} made it
     * @param successor the name under which the ledger goes on if the backup is older than what was signed; null to refuse such a backup
     * @param now names the folder of what is replaced
     */
    public RestoreResult from(Path folder, @Nullable String successor, Instant now) {
        Path staged = config.data().resolve("restoring-" + now.toEpochMilli() + ".db");
        try {
            var backup = new BackupFolder(folder);
            BackupManifest manifest = backup.manifest();
            if (manifest == null) {
                return refused(backup.file(BackupManifest.FILE) + " is not the manifest of a backup.");
            }
            String changed = backup.changed(manifest);
            if (changed != null) {
                return refused("The file " + changed
                        + " of the backup is gone or was changed since it was made. Take another backup.");
            }
            if (Files.exists(database) && DatabaseCopy.isInUse(database)) {
                return refused("The service, or a command, has " + database + " open. Stop it first.");
            }
            Files.createDirectories(config.data());
            DatabaseCopy.copyFile(backup.file(BackupFolder.DATABASE), staged);
            return successor == null ? verified(backup, staged, now) : succeeded(backup, staged, successor, now);
        } catch (IOException | SQLException e) {
            return refused("The backup cannot be restored: " + e.getMessage());
        } finally {
            dropped(staged);
        }
    }

    private RestoreResult verified(BackupFolder backup, Path staged, Instant now) throws IOException, SQLException {
        LedgerOpening opening = LedgerOpening.of(config, OpeningPurpose.WRITE, staged);
        if (opening instanceof LedgerOpening.LedgerRefused refused) {
            return refused(refused.why());
        }
        long entries;
        try (OpenLedger open = ((LedgerOpening.LedgerOpened) opening).ledger()) {
            String wrong = LedgerBackup.wrong(open.store(), open, backup.read(BackupFolder.CHECKPOINT));
            if (wrong != null) {
                return refused("The backup is not a sound ledger: " + wrong + ". Take another backup.");
            }
            entries = open.store().head().size();
        }
        DatabaseCopy.alone(staged);
        Path replaced = Files.exists(database) ? setAside(now) : null;
        Files.move(staged, database, StandardCopyOption.ATOMIC_MOVE);
        DatabaseCopy.sync(config.data());
        return new RestoreResult.LedgerRestored(entries, replaced, null);
    }

    private RestoreResult succeeded(BackupFolder backup, Path staged, String origin, Instant now)
            throws IOException, SQLException {
        LedgerOpening opening = LedgerOpening.of(config, OpeningPurpose.READ, staged);
        if (opening instanceof LedgerOpening.LedgerRefused refused) {
            return refused(refused.why());
        }
        SuccessorKey key;
        RecordedSuccession recorded;
        try (OpenLedger open = ((LedgerOpening.LedgerOpened) opening).ledger()) {
            String wrong = LedgerBackup.wrong(open.store(), open, backup.read(BackupFolder.CHECKPOINT));
            if (wrong != null) {
                return refused("The backup is not a sound ledger: " + wrong + ". Take another backup.");
            }
            String newest = open.newestCheckpoint();
            if (newest == null
                    || Checkpoint.sizeIn(newest) <= open.store().head().size()) {
                return refused("The backup reaches as far as what was signed. Restore it without --successor.");
            }
            if (origin.equals(open.origin())) {
                return refused("The ledger is called " + origin + " already. A successor has a name of its own,"
                        + " such as " + origin + "-2.");
            }
            key = SuccessorKey.of(config, origin);
            recorded = key.recordLoss(open, newest, InstantSource.fixed(now));
        } catch (SigningRefusedException e) {
            return refused(String.valueOf(e.getMessage()));
        }
        DatabaseCopy.alone(staged);
        Path aside = setAside(now);
        Files.move(
                staged, database, StandardCopyOption.ATOMIC_MOVE); // from here on ledger new-key brings it to its end
        DatabaseCopy.sync(config.data());
        KeySucceeded successor = key.takeOver(recorded, aside);
        return new RestoreResult.LedgerRestored(recorded.size(), aside, successor);
    }

    /** Moves the present database out of the way, its journal before it, so that the journal never meets another database. */
    private Path setAside(Instant now) throws IOException {
        Path aside = Files.createDirectory(config.data().resolve("replaced-" + now.toEpochMilli()));
        for (int at = BESIDE.size() - 1; at >= 0; at--) {
            Path file = database.resolveSibling(LedgerOpening.FILE + BESIDE.get(at));
            if (Files.exists(file)) {
                Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return aside;
    }

    private static RestoreResult refused(String why) {
        return new RestoreResult.RestoreRefused(why);
    }

    private static void dropped(Path staged) {
        for (String beside : BESIDE) {
            try {
                Files.deleteIfExists(staged.resolveSibling(staged.getFileName() + beside));
            } catch (IOException e) {
                // it is in nobody's way, and its name says what it is
            }
        }
    }
}
