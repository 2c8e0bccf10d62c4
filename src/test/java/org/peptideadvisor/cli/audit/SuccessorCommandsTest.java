package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.setup.SigningRefusedException;
import org.peptideadvisor.review.Recordings;

/** A ledger that goes on with another key: since entries were lost, or since the key is replaced. */
class SuccessorCommandsTest {

    private static final int FIRST = 7; // a release and six decisions
    private static final String SECOND_NAME = "advisor.example/ledger-2";

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;
    private String firstKey;

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        backup = folder.resolve("backup");
        System.setProperty("advisor.data", data.toString());
        try (OpenLedger open = open()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            decide(FIRST - 1, open);
            firstKey = open.verifier().text();
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
        System.clearProperty("advisor.ledger.origin");
    }

    @Test
    void anOlderBackupComesBackAsASuccessor_whoseBothPartsAreVerified() throws IOException, SQLException {
        Path before = checkpoint("before");
        assertThat(say("backup", backup.toString()).exit()).isZero();
        try (OpenLedger open = open()) {
            decide(2, open);
        }
        Path lost = checkpoint("lost");
        assertThat(say("restore", backup.toString()).err()).contains("a checkpoint of " + (FIRST + 2) + " was signed");

        CommandAnswer restored = say("restore", "--successor", SECOND_NAME, backup.toString());
        assertThat(restored).as("%s", restored).returns(0, CommandAnswer::exit);
        assertThat(restored.out()).contains("2 entries that were signed for are lost; entry 7 says so");
        String secondKey = restored.out().replaceAll("(?s).*verifier key: (\\S+).*", "$1");
        Path replaced = Path.of(restored.out().replaceAll("(?s).*What was there is in (\\S+); delete.*", "$1"));
        assertThat(replaced.resolve("signing.key")).content().contains(firstKey.split("\\+")[0]);
        assertThat(replaced.resolve("ledger.db")).exists();
        assertThat(data.resolve("signing-next.key")).doesNotExist();

        // the former name is refused, the new one goes on
        assertThat(say("checkpoint").err()).contains("ADVISOR_LEDGER_ORIGIN");
        System.setProperty("advisor.ledger.origin", SECOND_NAME);
        try (OpenLedger open = open()) {
            record(3, open);
        }
        Path after = checkpoint("after");
        assertThat(say("verify", "ledger").out())
                .contains(SECOND_NAME, "succeeds", "2 entries that were signed for are lost.");

        Path copy = Files.copy(data.resolve("ledger.db"), folder.resolve("copy.db"));
        for (String key : List.of(firstKey, secondKey)) { // either leads to the other
            CommandAnswer verified = verify(copy, key, before, lost, after);
            assertThat(verified).as("%s", verified).returns(0, CommandAnswer::exit);
            assertThat(verified.out())
                    .contains(
                            "This ledger, " + SECOND_NAME + ", succeeds",
                            lost + " is of entries that the ledger says it lost",
                            "The first 11 entries are those");
        }
        Path note = data.resolve("succession-" + FIRST + ".note");
        assertThat(say("verify", note.toString(), "--key", firstKey).out()).contains("from then on: " + secondKey);
        Files.writeString(note, Files.readString(note).replace("lost 2", "lost 1"));
        assertThat(say("verify", note.toString(), "--key", firstKey).exit()).isEqualTo(1);

        // what was handed over is held against the key that handed it over
        change(copy, "UPDATE entry SET leaf = replace(leaf, x'67', x'68') WHERE idx = 2");
        assertThat(verify(copy, firstKey, before).exit()).isEqualTo(1);
    }

    /** The database is in its place, and neither mark nor key are. */
    @Test
    void aSuccessorThatWasCutShortIsBroughtToItsEnd() throws IOException {
        assertThat(say("backup", backup.toString()).exit()).isZero();
        try (OpenLedger open = open()) {
            decide(2, open);
        }
        checkpoint("lost");
        CommandAnswer restored = say("restore", "--successor", SECOND_NAME, backup.toString());
        assertThat(restored).as("%s", restored).returns(0, CommandAnswer::exit);
        Path replaced = Path.of(restored.out().replaceAll("(?s).*What was there is in (\\S+); delete.*", "$1"));
        Files.move(data.resolve("signing.key"), data.resolve("signing-next.key"));
        Files.move(replaced.resolve("signing.key"), data.resolve("signing.key"));
        Path mark = data.resolve("signed");
        Files.delete(mark.resolve("000000000008.checkpoint"));
        Files.move(replaced.resolve("signed/000000000009.checkpoint"), mark.resolve("000000000009.checkpoint"));

        assertThat(say("checkpoint").err()).contains("was succeeded by " + SECOND_NAME);
        CommandAnswer ended = say("ledger", "new-key");
        assertThat(ended).as("%s", ended).returns(0, CommandAnswer::exit);

        System.setProperty("advisor.ledger.origin", SECOND_NAME);
        try (OpenLedger open = open()) {
            record(1, open);
        }
        checkpoint("after");
        assertThat(say("verify", "ledger").out()).contains("2 entries that were signed for are lost.");
    }

    @Test
    void aBackupThatReachesFarEnoughNeedsNoSuccessor_andANameOfItsOwn() {
        assertThat(say("backup", backup.toString()).exit()).isZero();
        assertThat(say("restore", "--successor", SECOND_NAME, backup.toString()).err())
                .contains("Restore it without --successor", "Nothing was changed");
        try (OpenLedger open = open()) {
            decide(1, open);
        }
        checkpoint("later");
        assertThat(say("restore", "--successor", "peptide-advisor.localhost/ledger", backup.toString())
                        .err())
                .contains("a name of its own");
        assertThat(say("restore", "--successor", "not a name", backup.toString())
                        .err())
                .contains("has no space");
        try (OpenLedger open = open()) {
            assertThat(open.store().head().size()).isEqualTo(FIRST + 1);
        }
    }

    @Test
    void aNewKeyGoesOn_andTheFormerSignsNothingMore() throws IOException {
        Path before = checkpoint("before");
        Path former = Files.copy(data.resolve("signing.key"), folder.resolve("former.key"));
        OpenLedger running = open();
        CommandAnswer changed = say("ledger", "new-key");
        assertThat(changed).as("%s", changed).returns(0, CommandAnswer::exit);
        String secondKey = changed.out().replaceAll("(?s).*verifier key: (\\S+).*", "$1");
        record(1, running);
        assertThatThrownBy(() -> new CheckpointSigner(running, InstantSource.system()).checkpoint())
                .isInstanceOf(SigningRefusedException.class);
        running.close();

        try (OpenLedger open = open()) {
            assertThat(open.verifier().text()).isEqualTo(secondKey).isNotEqualTo(firstKey);
            record(1, open);
        }
        Path after = checkpoint("after");
        for (String key : List.of(firstKey, secondKey)) {
            CommandAnswer verified = verify(data.resolve("ledger.db"), key, before, after);
            assertThat(verified).as("%s", verified).returns(0, CommandAnswer::exit);
            assertThat(verified.out()).contains("handed peptide-advisor.localhost/ledger over to the key");
        }
        Path proof = Files.writeString(
                folder.resolve("proof"),
                say("checkpoint", "--since", before.toString()).out());
        assertThat(say("verify", proof.toString(), "--since", before.toString(), "--key", firstKey, "--key", secondKey)
                        .out())
                .contains("Verified. The ledger peptide-advisor.localhost/ledger has grown to 10 entries");
        assertThat(data.resolve("signing-until-" + FIRST + ".key")).hasSameTextualContentAs(former);

        // a change that was cut short before the key was in its place
        Path used = data.resolve("signing.key");
        Files.move(used, data.resolve("signing-next.key"));
        Files.createLink(used, data.resolve("signing-until-" + FIRST + ".key"));
        assertThat(say("checkpoint").err())
                .contains("was succeeded by", "bin/advisor ledger new-key brings it to its end");
        CommandAnswer again = say("ledger", "new-key");
        assertThat(again).as("%s", again).returns(0, CommandAnswer::exit);
        assertThat(again.out()).contains("From entry " + FIRST + " on", secondKey);
        try (OpenLedger open = open()) {
            assertThat(open.verifier().text()).isEqualTo(secondKey);
        }
    }

    /** Whoever stole the former key cannot speak for what came after it. */
    @Test
    void aCheckpointByTheFormerKeyOfALaterTimeIsRefuted() throws IOException, SQLException {
        Path former = Files.copy(data.resolve("signing.key"), folder.resolve("former.key"));
        assertThat(say("ledger", "new-key").exit()).isZero();
        try (OpenLedger open = open()) {
            record(3, open);
            String forged = new Checkpoint(
                            open.origin(),
                            open.store().head().size(),
                            open.store().head().root())
                    .signed(SignerKey.read(Files.readString(former).strip()).orThrow());
            Path file = Files.writeString(folder.resolve("forged.checkpoint"), forged);
            CommandAnswer verified = verify(data.resolve("ledger.db"), firstKey, file);
            assertThat(verified.exit()).isEqualTo(1);
            assertThat(verified.out()).contains("[succeeded-key]");
        }
        change(data.resolve("ledger.db"), "DELETE FROM checkpoint");
        change(data.resolve("ledger.db"), "UPDATE entry SET leaf = x'00' WHERE id LIKE 'succession-%'");
        assertThat(verify(data.resolve("ledger.db"), firstKey).exit()).isEqualTo(1);
    }

    private CommandAnswer verify(Path database, String key, Path... checkpoints) {
        var arguments = new ArrayList<>(List.of("verify", "ledger", database.toString(), "--key", key));
        for (Path one : checkpoints) {
            arguments.addAll(List.of("--checkpoint", one.toString()));
        }
        return say(arguments.toArray(String[]::new));
    }

    private Path checkpoint(String name) {
        CommandAnswer said = say("checkpoint", "--to", folder.resolve(name).toString());
        assertThat(said).as("%s", said).returns(0, CommandAnswer::exit);
        return Path.of(said.out().strip());
    }

    private static void decide(int times, OpenLedger open) {
        Recordings.decide(times, List.of(ShippedRelease.get()), open.ledger());
    }

    /** Of the time of the machine, as the handover is. */
    private static void record(int times, OpenLedger open) {
        for (int i = 0; i < times; i++) {
            open.ledger()
                    .append(EntryDraft.changeStep(
                            "draft-1",
                            "submitted",
                            UUID.randomUUID().toString(),
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            "user-1"));
        }
    }

    private static void change(Path database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static OpenLedger open() {
        LedgerOpening opening = LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE);
        assertThat(opening).isInstanceOf(LedgerOpening.LedgerOpened.class);
        return ((LedgerOpening.LedgerOpened) opening).ledger();
    }
}
