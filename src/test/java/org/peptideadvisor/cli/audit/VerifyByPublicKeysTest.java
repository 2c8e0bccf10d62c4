package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.inspection.Attack;
import org.peptideadvisor.ledger.inspection.Attacks;
import org.peptideadvisor.ledger.inspection.LedgerFlaw.FlawCode;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.Places;

/** An auditor with a copy of the database and a public key, and with nothing of the service. */
class VerifyByPublicKeysTest {

    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    private Path database;
    private Path kept;
    private String key;

    @BeforeEach
    void fill() throws IOException {
        System.setProperty("advisor.data", folder.toString());
        try (OpenLedger open =
                ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger()) {
            Attacks.fill(open.ledger());
            key = open.verifier().text();
        }
        kept = Path.of(say("checkpoint", "--to", folder.resolve("kept").toString())
                .out()
                .strip());
        database = folder.resolve("ledger.db");
        Files.delete(folder.resolve("master.key"));
        Files.delete(folder.resolve("signing.key"));
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    @Test
    void aCopyIsVerifiedAndNotTouched() throws IOException {
        byte[] before = Files.readAllBytes(database);
        System.setProperty("advisor.data", folder.resolve("elsewhere").toString());
        CommandAnswer said = verify(database);
        assertThat(said).as("%s", said).returns(0, CommandAnswer::exit);
        assertThat(said.out())
                .contains(
                        "12 entries; 8 have their sealed content, 2 were erased.",
                        "The first 12 entries are those that the kept checkpoints were signed for",
                        "The keys of the service were not used",
                        "Nothing wrong was found.");
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void theLedgerOfTheSettingsIsVerifiedToo() {
        CommandAnswer said = say("verify", "ledger", "--checkpoint", kept.toString(), "--key", key);
        assertThat(said).as("%s", said).returns(0, CommandAnswer::exit);
        assertThat(said.out()).contains("The keys of the service were not used");
        assertThat(say("verify", "ledger").exit()).isEqualTo(2);
        assertThat(folder.resolve("signing.key")).doesNotExist();
    }

    static List<Attack> attacks() {
        return Attacks.all().stream()
                .filter(attack -> attack.named() != FlawCode.KEY_CHANGED && attack.named() != FlawCode.INDEX_CHANGED)
                .toList();
    }

    /** Only whoever opens a payload sees that its key does not, or that it is filed by what it does not say. */
    @ParameterizedTest
    @MethodSource("attacks")
    void namesEachAttackThatNeedsNoKey(Attack attack) throws Exception {
        attack.on(Places.sqlite(folder));
        CommandAnswer said = verify(database);
        assertThat(said.exit()).as("%s", said).isEqualTo(1);
        assertThat(said.out()).contains("WRONG [" + attack.named().id() + "] ").doesNotContain("Nothing wrong");
    }

    /** What no program of ours opens any more, or only SQLite can hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM review; END | tables-changed
                    DROP INDEX review_subject                                                | tables-changed
                    ALTER TABLE entry ADD COLUMN note TEXT                                   | tables-changed
                    DELETE FROM flyway_schema_history                                        | tables-changed
                    DROP TABLE flyway_schema_history                                         | tables-changed
                    DROP TABLE erased                                                        | tables-changed
                    DROP TABLE release_text                                                  | tables-changed
                    DROP TABLE account                                                       | tables-changed
                    DELETE FROM head                                                         | part-unreadable
                    UPDATE head SET root = x'00'                                             | part-unreadable
                    UPDATE payload SET subject = 'nobody' WHERE idx = 4                      | part-unreadable
                    UPDATE master_key SET id = 'xx'                                          | key-changed
                    UPDATE checkpoint SET note = replace(note, 'a', 'b')                     | own-checkpoint-refuted
                    UPDATE checkpoint SET size = 7                                           | own-checkpoint-refuted
                    UPDATE checkpoint SET note = ''                                          | own-checkpoint-refuted
                    UPDATE head SET size = -1                                                | part-unreadable
                    UPDATE head SET size = 1000000000000                                     | head-changed
                    DROP TABLE checkpoint                                                    | own-checkpoint-refuted
                    INSERT INTO account VALUES ('user-x', 'eve', 'p', 'approver', 0, 1)      | account-changed
                    INSERT INTO api_key VALUES ('key-x', 'eve', 'd', 'audit', 1, 2, 3, NULL) | account-changed
                    """)
    void namesWhatWasDoneToTheTables_andGoesOn(String statement, String code) throws Exception {
        try (var connection = Places.sqlite(folder).connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
        CommandAnswer said = verify(database);
        assertThat(said.exit()).as("%s", said).isEqualTo(1);
        assertThat(said.out()).contains(" entries; ", "WRONG [" + code + "] ");
    }

    @Test
    void goesOnBehindADamagedPage() throws IOException {
        byte[] sound = Files.readAllBytes(database);
        int partly = 0;
        var untold = new ArrayList<Integer>();
        for (int page = 1; page < sound.length / PAGE; page++) {
            Files.write(database, sound);
            try (var file = new RandomAccessFile(database.toFile(), "rw")) {
                file.seek((long) page * PAGE);
                file.write(new byte[PAGE]);
            }
            CommandAnswer said = verify(database);
            assertThat(said.err() + said.out()).doesNotContain("\tat ", "Exception:");
            if (said.exit() == 1 && said.out().contains("WRONG [part-unreadable]")) {
                partly++;
                assertThat(said.out()).contains("12 entries;");
            } else if (said.exit() == 0) {
                untold.add(page);
            }
        }
        assertThat(partly).isGreaterThan(3);
        assertThat(untold).as("pages that may be lost without a word").isEmpty();
    }

    @Test
    void withoutAKeyNothingIsProved() {
        CommandAnswer said = say("verify", "ledger", database.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--key");
        assertThat(verify(folder.resolve("none.db")).err()).contains("There is no ledger");
        assertThat(verify(kept).exit()).isEqualTo(2);
    }

    private CommandAnswer verify(Path file) {
        return say("verify", "ledger", file.toString(), "--checkpoint", kept.toString(), "--key", key);
    }
}
