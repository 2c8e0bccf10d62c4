package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptideadvisor.ledger.AppendResult.EntryRecorded;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryContent;
import org.peptideadvisor.ledger.EntryDraft;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerRefused;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.store.LedgerDatabases;

/** A ledger that is begun, and one that was begun and lost a file. */
class FirstStartTest extends LedgerOfAFolder {

    private static final String ORIGIN = "peptide-advisor.localhost/ledger";

    @Test
    void withNothingConfiguredItIsAFileWithItsKeysBesideIt() throws Exception {
        String verifier;
        EntryDraft draft = Drafts.decision("c-1", "hello");
        try (OpenLedger ledger = opened(Map.of())) {
            verifier = ledger.verifier().toString();
            assertThat(ledger.origin()).isEqualTo(ORIGIN);
            assertThat(ledger.ledger().append(draft)).isInstanceOf(EntryRecorded.class);
        }
        assertThat(folder.resolve("ledger.db")).exists();
        for (String key : new String[] {"master.key", "signing.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
                    .isEqualTo("rw-------");
        }
        try (OpenLedger again = opened(Map.of())) {
            assertThat(again.verifier().toString()).isEqualTo(verifier);
            assertThat(again.ledger().find(draft.id())).isInstanceOf(EntryContent.OpenedEntry.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"master.key, ADVISOR_MASTER_KEY", "signing.key, ADVISOR_SIGNING_KEY"})
    void aKeyThatIsLostIsNotReplaced(String name, String variable) throws Exception {
        try (OpenLedger ledger = opened(Map.of())) {
            ledger.ledger().append(Drafts.decision("c-1", "hello"));
        }
        Path key = folder.resolve(name);
        String lost = Files.readString(key);
        Files.delete(key);
        assertThat(refused(Map.of())).contains(key.toString(), variable, "Put the key back");
        assertThat(LedgerOpening.of(config(Map.of()), OpeningPurpose.READ)).isInstanceOf(LedgerRefused.class);
        assertThat(key).doesNotExist();
        secret(name, lost.strip());
        opened(Map.of()).close();
    }

    @Test
    void whoOnlyReadsMakesNoKeyForALedgerWithoutEntries() throws Exception {
        opened(Map.of()).close();
        Files.delete(folder.resolve("signing.key"));
        assertThat(LedgerOpening.of(config(Map.of()), OpeningPurpose.READ)).isInstanceOf(LedgerRefused.class);
        assertThat(folder.resolve("signing.key")).doesNotExist();
    }

    @Test
    void aLostFileBesideItsKeysIsNotBegunAnew() throws Exception {
        try (OpenLedger ledger = opened(Map.of())) {
            ledger.ledger().append(Drafts.decision("c-1", "hello"));
        }
        Path file = folder.resolve("ledger.db");
        Files.move(file, folder.resolve("moved"));
        assertThat(refused(Map.of())).contains("There is no ledger " + file, "signing.key", "advisor ledger begin");
        assertThat(file).doesNotExist();
        Files.move(folder.resolve("moved"), file);
        try (OpenLedger ledger = opened(Map.of())) {
            new CheckpointSigner(ledger, InstantSource.system()).checkpoint();
        }
        for (String lost : new String[] {"ledger.db", "signing.key", "master.key"}) { // until only the mark is left
            Files.delete(folder.resolve(lost));
            assertThat(refused(Map.of()))
                    .contains(folder.resolve("signed/000000000001.checkpoint").toString(), "Restore the newest backup");
            assertThat(file).doesNotExist();
        }
    }

    /** What a kill leaves at each moment of a first start. */
    @Test
    void aFirstStartThatWasCutShortIsGoneOnWith() throws Exception {
        LedgerDatabases.sqlite(folder.resolve("ledger.db")).close();
        opened(Map.of()).close();
        Files.delete(folder.resolve("signing.key")); // killed before it was made
        opened(Map.of()).close();
        Files.delete(folder.resolve("signing.key"));
        Files.delete(folder.resolve("ledger.db")); // and before the database had noted the master key
        opened(Map.of()).close();
        Files.delete(folder.resolve("signing.key"));
        try (OpenLedger ledger = opened(Map.of())) {
            ledger.ledger().append(Drafts.decision("c-1", "hello"));
        }
        Files.delete(folder.resolve("signing.key")); // never: something is recorded
        assertThat(refused(Map.of())).contains("signing.key", "Put the key back");
    }

    @Test
    void aSuppliedMasterKeyBesideNothingSaysThatALedgerWasThere() {
        Map<String, String> supplied =
                Map.of("ADVISOR_MASTER_KEY", MasterKey.random().text());
        assertThat(refused(supplied)).contains("master key is there (ADVISOR_MASTER_KEY)");
        assertThat(folder).isEmptyDirectory();
        begun(supplied).close();
        opened(supplied).close();
    }
}
