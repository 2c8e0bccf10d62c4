package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.inspection.Attack;
import org.peptideadvisor.ledger.inspection.Attacks;
import org.peptideadvisor.ledger.inspection.LedgerFlaw;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.Places;

/** The same auditor, with the ledger in PostgreSQL; {@code PostgresqlInspectionTest} has every attack. */
class VerifyPostgresqlLedgerTest {

    private static final SignerKey SIGNER = SignerKey.generate("peptide-advisor.localhost/ledger");

    @TempDir
    private Path folder;

    private final Places place = Places.postgresql();
    private final Map<String, String> settings = Map.of(
            "advisor.ledger.url", place.url(),
            "advisor.master-key", MasterKey.random().text(),
            "advisor.signing-key", SIGNER.secretText());
    private Path kept;

    @BeforeEach
    void fill() {
        settings.forEach(System::setProperty);
        System.setProperty("advisor.data", folder.resolve("data").toString());
        try (OpenLedger open =
                ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.BEGIN)).ledger()) {
            Attacks.fill(open.ledger());
        }
        kept = Path.of(say("checkpoint", "--to", folder.toString()).out().strip());
    }

    @AfterEach
    void forget() {
        settings.keySet().forEach(System::clearProperty);
        System.clearProperty("advisor.data");
    }

    @Test
    void aSoundLedger() {
        CommandAnswer said = verify();
        assertThat(said.out()).contains("Nothing wrong was found.");
        assertThat(said.exit()).isZero();
    }

    @Test
    void anEditedEntryIsNamed() throws Exception {
        Attacks.all().get(0).on(place);
        assertThat(verify().out()).contains("WRONG [entry-changed] Entry 4", "WRONG [entries-changed]");
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
        assertThat(verify().out()).contains("WRONG [entries-missing]").doesNotContain("WRONG [entry-");
    }

    private CommandAnswer verify() {
        return say(
                "verify",
                "ledger",
                "--checkpoint",
                kept.toString(),
                "--key",
                SIGNER.verifier().text());
    }

    private void on(Attack.Deed deed) throws Exception {
        new Attack("", deed, LedgerFlaw.FlawCode.HEAD_CHANGED, -1).on(place);
    }
}
