package org.peptideadvisor.ledger.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.inspection.ExpectedLookUps;
import org.peptideadvisor.ledger.inspection.InspectionReport;
import org.peptideadvisor.ledger.inspection.LedgerInspection;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.ReadNote;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.LedgerDatabases;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.Tree;

/**
 * Copies a ledger in an SQLite file while others write to it. The copy is checked before the backup counts as made. The keys are not
 * in it: whoever has both reads everything.
 */
public final class LedgerBackup {

    private LedgerBackup() {}

    /** What came of it. */
    public sealed interface BackupResult {

        /**
         * It is made.
         *
         * @param entries how many entries the copy has
         */
        record BackupMade(Path folder, long entries) implements BackupResult {}

        /**
         * It is not. What was copied so far stays in the folder, without a manifest.
         *
         * @param unsound whether the copy is not a sound ledger
         * @param why for the operator
         */
        record BackupFailed(boolean unsound, String why) implements BackupResult {}
    }

    /** Writes a file that is backed up with the ledger. */
    @FunctionalInterface
    public interface FileBeside {

        /**
         * Writes it.
         *
         * @param file does not exist yet
         */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Makes a backup.
     *
     * @param open the ledger
     * @param database its file
     * @param checkpoint signed of the ledger as it stands now
     * @param folder new or empty; only its owner will be able to enter it
     * @param now noted in the manifest
     * @param beside files of others that belong to the same moment, by name; each writes its own
     */
    public static BackupResult make(
            OpenLedger open,
            Path database,
            String checkpoint,
            Path folder,
            Instant now,
            Map<String, FileBeside> beside) {
        var backup = new BackupFolder(folder);
        try {
            backup.make();
            Path copy = backup.file(BackupFolder.DATABASE);
            DatabaseCopy.make(database, copy);
            backup.write(BackupFolder.CHECKPOINT, checkpoint);
            long entries;
            try (LedgerStore store = LedgerDatabases.sqlite(copy)) {
                String wrong = wrong(store, open, checkpoint.getBytes(StandardCharsets.UTF_8));
                if (wrong != null) {
                    return new BackupResult.BackupFailed(
                            true, "The copy is not a sound ledger: " + wrong + ". Run bin/advisor verify ledger.");
                }
                entries = store.head().size();
            }
            DatabaseCopy.alone(copy);
            var digests = new TreeMap<String, String>();
            for (Map.Entry<String, FileBeside> one : beside.entrySet()) {
                one.getValue().writeTo(backup.file(one.getKey()));
                digests.put(one.getKey(), BackupManifest.digest(backup.file(one.getKey())));
            }
            digests.put(BackupFolder.DATABASE, BackupManifest.digest(copy));
            digests.put(BackupFolder.CHECKPOINT, BackupManifest.digest(backup.file(BackupFolder.CHECKPOINT)));
            backup.write(BackupManifest.FILE, new BackupManifest(now, open.origin(), entries, digests).text());
            return new BackupResult.BackupMade(folder, entries);
        } catch (IOException | SQLException e) {
            return new BackupResult.BackupFailed(false, "No backup was made: " + e.getMessage());
        }
    }

    /** What keeps a copy from being the ledger that a checkpoint was signed of; null when nothing does. */
    static @Nullable String wrong(LedgerStore store, OpenLedger open, byte[] checkpoint) {
        if (!(Checkpoint.open(checkpoint, List.of(open.verifier())) instanceof ReadNote.SoundNote<Checkpoint> sound)) {
            return "the checkpoint in it is not signed by " + open.verifier().label();
        }
        Checkpoint signed = sound.value();
        if (store.head().size() < signed.size()) {
            return "it has " + store.head().size() + " entries, and its checkpoint " + signed.size();
        }
        InspectionReport report = LedgerInspection.run(store, null, ExpectedLookUps.NOTHING, leaf -> {});
        if (!report.flaws().isEmpty()) {
            return report.flaws().get(0).detail();
        }
        return Tree.root(signed.size(), store.hashes()).equals(signed.root())
                ? null
                : "its first " + signed.size() + " entries are not those of its checkpoint";
    }
}
