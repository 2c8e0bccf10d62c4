package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.inspection.Attack;
import org.peptideadvisor.ledger.inspection.Attacks;
import org.peptideadvisor.ledger.note.Checkpoint;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.ledger.tree.Rfc6962;

/** An auditor with a checkpoint and a key in hand, and somebody who can write to the database. */
class VerifyLedgerCommandTest {

    private static final String ORIGIN = "peptide-advisor.localhost/ledger";

    @TempDir
    private Path folder;

    private Path kept;
    private String key;

    @BeforeEach
    void fill() throws Exception {
        System.setProperty("advisor.data", folder.toString());
        try (OpenLedger open = open()) {
            Attacks.fill(open.ledger());
            key = open.verifier().text();
        }
        kept = Path.of(say("checkpoint", "--to", folder.resolve("kept").toString())
                .out()
                .strip());
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
        System.clearProperty("advisor.signing-key");
    }

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void namesEachAttack(Attack attack) throws Exception {
        attack.on(Places.sqlite(folder));
        CommandAnswer said = verify();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [" + attack.named().id() + "] ").doesNotContain("Nothing wrong");
    }

    @Test
    void aSoundLedger() {
        assertThat(kept).hasFileName("000000000012.checkpoint");
        CommandAnswer said = verify();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains(
                        "Ledger " + ORIGIN + ": 12 entries; 8 have their sealed content, 2 were erased.",
                        "The first 12 entries are those that the kept checkpoints were signed for; no checkpoint covers the 0 after them",
                        "Nothing wrong was found.");
        assertThat(said.exit()).isZero();
        assertThat(say("verify", "ledger", "--checkpoint", kept.toString(), "--key", key, "--json")
                        .out())
                .isEqualToIgnoringNewLines(
                        "{\"sound\":true,\"origin\":\"" + ORIGIN
                                + "\",\"size\":12,\"payloads\":8,\"erased\":2,\"vouchedFor\":12,\"findings\":[],\"more\":0,\"notes\":[]}");
    }

    @Test
    void aLedgerThatGrewSince() {
        try (OpenLedger open = open()) {
            open.ledger().append(Attacks.decision("c-3", 13));
        }
        assertThat(verify().exit()).isZero();
        assertThat(verify().out()).contains("The first 12 entries", "no checkpoint covers the 1 after them");
    }

    @Test
    void aRecordThatThisVersionCannotReadIsNotPassedOver() {
        try (OpenLedger open = open()) {
            open.ledger().append(Drafts.decision("c-3", "no record"));
            open.ledger().append(Drafts.decision("c-3", "nor this"));
        }
        CommandAnswer said = verify();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [record-unreadable]", "the records of 2 of the decisions");
    }

    @Test
    void withoutACheckpointItOnlyAgreesWithItself() throws Exception {
        CommandAnswer said = say("verify", "ledger");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("whether all of it was rewritten", "--checkpoint");
        on(Attacks::rewrite);
        CommandAnswer held = say("verify", "ledger");
        assertThat(held.exit()).as("a checkpoint in the database is in the way").isEqualTo(1);
        assertThat(held.out()).contains("WRONG [own-entries-changed]");
        on(tables -> tables.change("DELETE FROM checkpoint"));
        assertThat(say("verify", "ledger").exit()).as("the mark beside it too").isEqualTo(1);
        Files.delete(folder.resolve("signed/000000000012.checkpoint"));
        assertThat(say("verify", "ledger").exit()).isZero();
    }

    @Test
    void historyWrittenAnewIsToldByTheCheckpointAlone() throws Exception {
        on(Attacks::rewrite);
        CommandAnswer said = verify();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [entries-changed]").doesNotContain("WRONG [entry-");
    }

    @Test
    void aDatabaseSetBackToAnOlderBackup() throws Exception {
        on(Attacks::setBack);
        CommandAnswer said = verify();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [entries-missing]");
    }

    @Test
    void aCheckpointOfAnotherHistory() throws Exception {
        SignerKey signer = SignerKey.read(
                        Files.readString(folder.resolve("signing.key")).strip())
                .orThrow();
        Path forked = folder.resolve("kept/forked.checkpoint");
        Files.writeString(forked, new Checkpoint(ORIGIN, 12, Rfc6962.empty()).signed(signer));
        CommandAnswer said =
                say("verify", "ledger", "--checkpoint", folder.resolve("kept").toString(), "--key", key);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [forked]");
    }

    @Test
    void aKeyThatWasReplaced() throws Exception {
        SignerKey other = SignerKey.generate(ORIGIN);
        System.setProperty("advisor.signing-key", other.secretText());
        CommandAnswer refused = say("checkpoint");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("was signed by " + ORIGIN + "+");
        System.clearProperty("advisor.signing-key");
        Path later = folder.resolve("later.checkpoint");
        Files.writeString(later, new Checkpoint(ORIGIN, 12, Rfc6962.empty()).signed(other));
        CommandAnswer said = say("verify", "ledger", "--checkpoint", later.toString(), "--key", key);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [checkpoint-refuted] [not-signed-by-key]");
    }

    @Test
    void aCheckpointInTheDatabaseThatWasNeverSigned() throws Exception {
        on(tables -> tables.change(
                "INSERT INTO checkpoint VALUES (5, 0, ?)",
                new Checkpoint(ORIGIN, 5, Rfc6962.empty()).signed(SignerKey.generate(ORIGIN))));
        assertThat(verify().out()).contains("WRONG [own-checkpoint-refuted] [not-signed-by-key]");
    }

    @Test
    void aLostKeyIsToldAndNotReplaced() throws Exception {
        Files.delete(folder.resolve("signing.key"));
        CommandAnswer said = say("verify", "ledger");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("signing.key", "ADVISOR_SIGNING_KEY").hasLineCount(1);
        assertThat(folder.resolve("signing.key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE node",
                "DROP TABLE entry",
                "DROP TABLE head",
                "ALTER TABLE entry RENAME COLUMN leaf TO leaves"
            })
    void aDatabaseThatLostItsFormIsAFinding(String damage) throws Exception {
        run(damage);
        CommandAnswer said = verify();
        assertThat(said.exit()).as("%s", said).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [tables-changed]", "WRONG [part-unreadable]");
    }

    @Test
    void aLedgerThatCannotBeOpenedIsToldInASentence() throws Exception {
        run("DROP TABLE checkpoint");
        CommandAnswer said = say("verify", "ledger");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .containsIgnoringCase("the ledger cannot be ")
                .contains("SQLITE_ERROR", "--key KEY")
                .hasLineCount(1);
    }

    private void run(String statement) throws Exception {
        try (Connection connection = Places.sqlite(folder).connect()) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    void everyCommandTellsItInASentence() throws Exception {
        try (Connection connection = Places.sqlite(folder).connect()) {
            connection.createStatement().execute("ALTER TABLE entry RENAME COLUMN leaf TO leaves");
            connection.createStatement().execute("ALTER TABLE review RENAME COLUMN subject TO subjects");
        }
        CommandAnswer erased = say("erase --subject c-1 --reason asked-for --yes".split(" "));
        assertThat(erased.exit()).isEqualTo(2);
        assertThat(erased.err()).contains("SQLITE_ERROR").hasLineCount(1);
        for (String line : List.of("replay --all", "export")) { // each is an entry first
            CommandAnswer said = say(line.split(" "));
            assertThat(said.exit()).as(line).isEqualTo(2);
            assertThat(said.err())
                    .as(line)
                    .contains("Who reads could not be recorded", "lacks a table or a column")
                    .hasLineCount(1);
        }
        try (Connection connection = Places.sqlite(folder).connect()) {
            connection.createStatement().execute("ALTER TABLE head RENAME COLUMN root TO roots");
        }
        CommandAnswer said = say("checkpoint");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("SQLITE_ERROR").hasLineCount(1);
    }

    @Test
    void wrongUse() {
        assertThat(say("verify", "ledger", "--checkpoint", kept.toString()).exit())
                .isEqualTo(2);
        assertThat(say("verify", "ledger", "--key", "nonsense").exit()).isEqualTo(2);
        assertThat(say("verify", "ledger", "--checkpoint", "no-such-file", "--key", key)
                        .exit())
                .isEqualTo(2);
        System.setProperty("advisor.data", folder.resolve("elsewhere").toString());
        CommandAnswer said = say("verify", "ledger");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("There is no ledger");
    }

    private CommandAnswer verify() {
        return say("verify", "ledger", "--checkpoint", kept.toString(), "--key", key);
    }

    private static OpenLedger open() {
        return ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger();
    }

    private void on(Attack.Deed deed) throws Exception {
        new Attack("", deed, org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode.HEAD_CHANGED, -1)
                .on(Places.sqlite(folder));
    }
}
