package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.git.CommitAuthor;
import org.peptideadvisor.release.git.RuleRepository;
import org.peptideadvisor.review.Recordings;

/** Backing a ledger up and restoring it, as an operator types it. */
class BackupCommandsTest {

    private static final int FIRST = 7; // a release and six decisions

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        backup = folder.resolve("backup");
        System.setProperty("advisor.data", data.toString());
        try (OpenLedger open = open()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            Recordings.decide(FIRST - 1, List.of(ShippedRelease.get()), open.ledger());
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    @Test
    void aBackupThatIsMadeWhileOthersRecordIsRestored() throws IOException {
        var more = new AtomicInteger();
        var enough = new AtomicBoolean();
        CommandAnswer made;
        try (OpenLedger open = open()) {
            var recording = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    Recordings.decide(1, List.of(ShippedRelease.get()), open.ledger());
                    more.incrementAndGet();
                }
            });
            made = say("backup", backup.toString());
            enough.set(true);
            recording.join();
        }
        assertThat(made).as("%s", made).returns(0, CommandAnswer::exit);
        int entries = Integer.parseInt(made.out().split(" ")[0]);
        assertThat(entries).isBetween(FIRST, FIRST + more.get());
        assertThat(names(backup)).containsExactly("MANIFEST", "ledger.checkpoint", "ledger.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve("ledger.db"))))
                .isEqualTo("rw-------");

        // the disk of the database is lost; the keys and what was signed are elsewhere
        lose("ledger.db");
        CommandAnswer restored = say("restore", backup.toString());
        assertThat(restored).as("%s", restored).returns(0, CommandAnswer::exit);
        assertThat(restored.out()).contains("The ledger has " + entries + " entries again");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("ledger.db"))))
                .isEqualTo("rw-------");
        assertThat(say("verify", "ledger").exit()).isZero();
        try (OpenLedger open = open()) {
            Recordings.decide(1, List.of(ShippedRelease.get()), open.ledger());
            assertThat(open.store().head().size()).isEqualTo(entries + 1);
        }
    }

    @Test
    void whatIsReplacedIsKept() throws IOException {
        assertThat(say("backup", backup.toString()).exit()).isZero();
        byte[] before = Files.readAllBytes(data.resolve("ledger.db"));

        CommandAnswer restored = say("restore", backup.toString());

        assertThat(restored).as("%s", restored).returns(0, CommandAnswer::exit);
        Path replaced = Path.of(restored.out().replaceAll("(?s).*is in (.*); delete.*", "$1"));
        assertThat(Files.readAllBytes(replaced.resolve("ledger.db"))).isEqualTo(before);
        assertThat(names(data)).noneMatch(name -> name.startsWith("restoring"));
        assertThat(say("verify", "ledger").exit()).isZero();
    }

    @Test
    void theRepositoryOfRulesComesBackWithItsDrafts() throws IOException {
        Path repository = data.resolve(RuleRepository.FOLDER);
        String draft = RuleRepository.draft("draft-1");
        String commit;
        try (RuleRepository rules = RuleRepository.open(repository)) {
            var author = new CommitAuthor("user-anna", "anna");
            String live = rules.write(Map.of("RELEASE", "1\n"), List.of(), author, Instant.EPOCH, "As it began");
            commit = rules.write(Map.of("RELEASE", "2\n"), List.of(live), author, Instant.EPOCH, "A draft");
            assertThat(rules.move(RuleRepository.LIVE, null, live)).isTrue();
            assertThat(rules.move(draft, null, commit)).isTrue();
        }
        assertThat(say("backup", backup.toString()).exit()).isZero();
        assertThat(names(backup)).contains("rules.bundle");
        try (RuleRepository rules = RuleRepository.open(repository)) {
            assertThat(rules.move(draft, commit, rules.head(RuleRepository.LIVE)))
                    .isTrue();
        }

        CommandAnswer restored = say("restore", backup.toString());

        assertThat(restored).as("%s", restored).returns(0, CommandAnswer::exit);
        try (RuleRepository rules = RuleRepository.open(repository)) {
            assertThat(rules.head(draft)).isEqualTo(commit);
            assertThat(rules.files(commit)).containsExactly(Map.entry("RELEASE", "2\n"));
        }
        Path replaced = Path.of(restored.out().replaceAll("(?s).*is in (.*); delete.*", "$1"));
        assertThat(replaced.resolve(RuleRepository.FOLDER)).isDirectory();
        Files.delete(backup.resolve("rules.bundle"));
        refused("The file rules.bundle of the backup is gone or was changed");
    }

    @Test
    void aRunningServiceIsToldToStop() {
        assertThat(say("backup", backup.toString()).exit()).isZero();
        try (OpenLedger open = open()) {
            assertThat(open.store().head().size()).isEqualTo(FIRST);
            refused("Stop it first.");
        }
    }

    @Test
    void aBackupOlderThanWhatWasSignedIsRefused() {
        assertThat(say("backup", backup.toString()).exit()).isZero();
        try (OpenLedger open = open()) {
            Recordings.decide(2, List.of(ShippedRelease.get()), open.ledger());
        }
        assertThat(say("checkpoint").exit()).isZero();

        refused("has " + FIRST + " entries, but a checkpoint of " + (FIRST + 2) + " was signed");

        try (OpenLedger open = open()) {
            assertThat(open.store().head().size()).isEqualTo(FIRST + 2);
        }
    }

    @Test
    void aBackupThatWasChangedIsRefused() throws IOException, SQLException {
        assertThat(say("backup", backup.toString()).exit()).isZero();
        run(backup.resolve("ledger.db"), "UPDATE entry SET at_ms = at_ms + 1 WHERE idx = 3");
        refused("The file ledger.db of the backup is gone or was changed");

        Path manifest = backup.resolve("MANIFEST");
        Files.writeString(manifest, Files.readString(manifest).replace("backup 1", "backup 2"));
        refused("is not the manifest of a backup");

        Files.delete(manifest);
        refused("cannot be restored");
    }

    @Test
    void aLedgerThatWasTamperedWithHasNoBackup() throws SQLException {
        run(data.resolve("ledger.db"), "UPDATE payload SET envelope = x'00' WHERE idx = 3");
        CommandAnswer said = say("backup", backup.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("not a sound ledger", "bin/advisor verify ledger");
        assertThat(backup.resolve("MANIFEST")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectory(backup).resolve("other"), "mine");
        CommandAnswer said = say("backup", backup.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("is not empty");
        assertThat(names(backup)).containsExactly("other");
    }

    private void refused(String why) {
        CommandAnswer said = say("restore", backup.toString());
        assertThat(said.exit()).as("%s", said).isEqualTo(1);
        assertThat(said.err()).contains(why, "Nothing was changed.");
    }

    private void lose(String name) throws IOException {
        for (String beside : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(data.resolve(name + beside));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void run(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static OpenLedger open() {
        return ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger();
    }
}
