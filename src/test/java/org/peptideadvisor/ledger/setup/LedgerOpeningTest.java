package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerOpened;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerRefused;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.store.Places;

class LedgerOpeningTest extends LedgerOfAFolder {

    private static final String ORIGIN = "peptide-advisor.localhost/ledger";

    @Test
    void keysAreGivenThemselvesOrInFiles() throws Exception {
        String master = MasterKey.random().text();
        SignerKey signer = SignerKey.generate("clinic.example/skin");
        Path masterFile = secret("given-master", master);
        Path signingFile = secret("given-signing", signer.secretText());
        Map<String, String> themselves = Map.of(
                "ADVISOR_LEDGER_ORIGIN",
                "clinic.example/skin",
                "ADVISOR_MASTER_KEY",
                master,
                "ADVISOR_SIGNING_KEY",
                signer.secretText());
        Map<String, String> files = Map.of(
                "ADVISOR_LEDGER_ORIGIN", "clinic.example/skin",
                "ADVISOR_MASTER_KEY_FILE", masterFile.toString(),
                "ADVISOR_SIGNING_KEY_FILE", signingFile.toString());
        for (Map<String, String> environment : java.util.List.of(themselves, files)) {
            try (OpenLedger ledger = begun(environment)) {
                assertThat(ledger.verifier().toString())
                        .isEqualTo(signer.verifier().toString());
            }
        }
        assertThat(folder.resolve("master.key")).doesNotExist();
        assertThat(folder.resolve("signing.key")).doesNotExist();
    }

    @Test
    void aMasterKeyIsReplacedWhileTheOlderOneStillOpens() {
        String former = MasterKey.random().text();
        EntryDraft draft = Drafts.decision("c-1", "hello");
        try (OpenLedger ledger = begun(Map.of("ADVISOR_MASTER_KEY", former))) {
            ledger.ledger().append(draft);
        }
        Map<String, String> replaced =
                Map.of("ADVISOR_MASTER_KEY", MasterKey.random().text(), "ADVISOR_OLDER_MASTER_KEYS", former);
        try (OpenLedger ledger = opened(replaced)) {
            assertThat(ledger.ledger().find(draft.id())).isInstanceOf(EntryContent.OpenedEntry.class);
        }
        assertThat(refused(Map.of("ADVISOR_MASTER_KEY", MasterKey.random().text())))
                .contains("ADVISOR_MASTER_KEY");
    }

    @Test
    void onPostgresqlEveryNodeMustBeGivenTheKeys() {
        String url = Places.postgresql().url();
        assertThat(refused(Map.of("ADVISOR_LEDGER_URL", url))).contains("ADVISOR_MASTER_KEY");
        String master = MasterKey.random().text();
        assertThat(refused(Map.of("ADVISOR_LEDGER_URL", url, "ADVISOR_MASTER_KEY", master)))
                .contains("ADVISOR_SIGNING_KEY");
        try (OpenLedger ledger = begun(Map.of(
                "ADVISOR_LEDGER_URL", url,
                "ADVISOR_MASTER_KEY", master,
                "ADVISOR_SIGNING_KEY", SignerKey.generate(ORIGIN).secretText()))) {
            assertThat(ledger.ledger().append(Drafts.decision(null, "hello"))).isInstanceOf(EntryRecorded.class);
        }
        assertThat(folder.toFile().list()).containsExactly("signed");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidWithoutItsPassword() {
        String why = refused(Map.of(
                "ADVISOR_LEDGER_URL",
                "jdbc:postgresql://localhost:1/nothing?password=SECRET",
                "ADVISOR_LEDGER_PASSWORD",
                "SECRET",
                "ADVISOR_MASTER_KEY",
                MasterKey.random().text(),
                "ADVISOR_SIGNING_KEY",
                SignerKey.generate(ORIGIN).secretText()));
        assertThat(why).contains("ADVISOR_LEDGER_URL").doesNotContain("SECRET");
    }

    @Test
    void keysThatAreNoneAreRefusedWithoutBeingQuoted() throws Exception {
        assertThat(refused(Map.of("ADVISOR_LEDGER_ORIGIN", "two words"))).contains("no space");
        assertThat(refused(Map.of("ADVISOR_MASTER_KEY", "SECRET")))
                .contains("32 random bytes in base64")
                .doesNotContain("SECRET");
        assertThat(refused(Map.of("ADVISOR_SIGNING_KEY", "SECRET")))
                .contains("PRIVATE+KEY+")
                .doesNotContain("SECRET");
        String other = SignerKey.generate("other.example").secretText();
        assertThat(refused(Map.of("ADVISOR_SIGNING_KEY", other)))
                .contains("other.example", ORIGIN)
                .doesNotContain(other);
        assertThat(refused(
                        Map.of("ADVISOR_MASTER_KEY_FILE", folder.resolve("none").toString())))
                .contains("none");
    }

    @Test
    void whoOnlyReadsMakesNothing() {
        assertThat(LedgerOpening.of(config(Map.of()), OpeningPurpose.READ)).isInstanceOf(LedgerRefused.class);
        assertThat(folder).isEmptyDirectory();
        opened(Map.of()).close();
        assertThat(LedgerOpening.of(config(Map.of()), OpeningPurpose.READ))
                .isInstanceOfSatisfying(
                        LedgerOpened.class, opened -> opened.ledger().close());
    }

    @Test
    void aMarkThatCannotBeKeptIsToldAtTheStart() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThat(refused(Map.of("ADVISOR_SIGNED", file.toString()))).contains(file.toString(), "ADVISOR_SIGNED");
        opened(Map.of()).close();
    }

    @Test
    void aLedgerThatAnotherKeySignedIsRefused() {
        String signed;
        try (OpenLedger ledger = opened(Map.of())) {
            ledger.ledger().append(Drafts.decision("c-1", "hello"));
            new CheckpointSigner(ledger, InstantSource.system()).checkpoint();
            signed = ledger.verifier().label();
            assertThat(ledger.verifier().text()).startsWith(signed + "+");
        }
        String other = SignerKey.generate(ORIGIN).secretText();
        assertThat(refused(Map.of("ADVISOR_SIGNING_KEY", other))).contains("signed by " + signed);
        opened(Map.of()).close();
    }

    @Test
    void aFileThatIsNoDatabaseIsToldSo() throws Exception {
        opened(Map.of()).close();
        Files.writeString(folder.resolve("ledger.db"), "This is a letter and no database. ".repeat(200));
        assertThat(refused(Map.of())).contains("not an SQLite database, or damaged", "ledger.db");
    }

    @Test
    void aFolderOfAnOlderProgramIsRefusedAndNothingIsMadeInIt() throws Exception {
        try (var packed = new GZIPInputStream(
                LedgerOpeningTest.class.getResourceAsStream("/org/peptideadvisor/ledger/store/older-ledger.db.gz"))) {
            Files.copy(packed, folder.resolve("ledger.db"));
        }
        byte[] before = Files.readAllBytes(folder.resolve("ledger.db"));
        assertThat(refused(Map.of()))
                .startsWith("this ledger was written by an older version of the program")
                .contains("begin with an empty data folder", "program that wrote it. It is ", "ledger.db");
        assertThat(folder.resolve("ledger.db")).hasBinaryContent(before);
        assertThat(folder.toFile().list()).containsExactly("ledger.db");
    }

    @Test
    void everySettingHasItsVariable() {
        LedgerConfig defaults = config(Map.of());
        assertThat(defaults.ledger().origin()).isEqualTo(ORIGIN);
        assertThat(defaults.ledger().waiting()).isEqualTo(1024);
        assertThat(defaults.ledger().together()).isEqualTo(256);
        assertThat(defaults.ledger().url()).isEmpty();
        LedgerConfig all = config(Map.of(
                "ADVISOR_LEDGER_URL", "jdbc:postgresql:x",
                "ADVISOR_LEDGER_USER", "u",
                "ADVISOR_LEDGER_PASSWORD", "p",
                "ADVISOR_LEDGER_WAITING", "7",
                "ADVISOR_LEDGER_TOGETHER", "3",
                "ADVISOR_SIGNED", "marks",
                "ADVISOR_CHECKPOINTS", "elsewhere",
                "ADVISOR_OLDER_MASTER_KEYS", "a,b"));
        assertThat(all.signed()).contains(Path.of("marks"));
        assertThat(all.checkpoints()).contains(Path.of("elsewhere"));
        assertThat(all.ledger().url()).contains("jdbc:postgresql:x");
        assertThat(all.ledger().user()).contains("u");
        assertThat(all.ledger().password()).contains("p");
        assertThat(all.ledger().waiting()).isEqualTo(7);
        assertThat(all.ledger().together()).isEqualTo(3);
        assertThat(all.olderMasterKeys()).contains(java.util.List.of("a", "b"));
    }
}
