package org.peptideadvisor.ledger.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.note.SignerKey;
import org.peptideadvisor.ledger.seal.MasterKey;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.SuccessorKey.SuccessorResult.KeySucceeded;
import org.peptideadvisor.ledger.store.Places;

/** Two nodes, each with a mark of its own, and a signing key that is replaced. */
class PostgresqlSuccessorTest {

    private static final String ORIGIN = "peptide-advisor.localhost/ledger";

    @TempDir
    private Path folder;

    private final Map<String, String> shared = new TreeMap<>(Map.of(
            "ADVISOR_LEDGER_URL", Places.postgresql().url(),
            "ADVISOR_MASTER_KEY", MasterKey.random().text(),
            "ADVISOR_SIGNING_KEY", SignerKey.generate(ORIGIN).secretText()));

    @Test
    void everyNodeFollows_andOneThatStillRunsSignsNothing() throws IOException {
        OpenLedger one = OpenedLedgers.opened(node("one"), OpeningPurpose.BEGIN);
        OpenLedger two = OpenedLedgers.opened(node("two"), OpeningPurpose.WRITE);
        one.ledger().append(Drafts.decision("c-1", "hello"));
        heads(one).checkpoint();
        heads(two).checkpoint();
        one.close();

        var succeeded = (KeySucceeded) SuccessorKey.replace(OpenedLedgers.config(node("one")), InstantSource.system());
        assertThat(succeeded.isUsed()).as("a setting gives the key").isFalse();
        two.ledger().append(Drafts.decision("c-1", "hello"));
        assertThatThrownBy(() -> heads(two).checkpoint())
                .isInstanceOf(SigningRefusedException.class)
                .hasMessageContaining("Another signing key goes on");
        two.close();
        assertThat(OpenedLedgers.refused(node("two"), OpeningPurpose.WRITE)).contains("was succeeded by");

        shared.put("ADVISOR_SIGNING_KEY", Files.readString(succeeded.file()).strip());
        for (String name : new String[] {"one", "two", "two"}) {
            try (OpenLedger open = OpenedLedgers.opened(node(name), OpeningPurpose.WRITE)) {
                open.ledger().append(Drafts.decision("c-1", "hello"));
                assertThat(heads(open).checkpoint()).startsWith(ORIGIN);
            }
        }
    }

    /** The database is an older copy, as a restored dump is. */
    @Test
    void aDatabaseThatWasSetBackGoesOnUnderAnotherName() throws IOException {
        Places place = Places.postgresql();
        shared.put("ADVISOR_LEDGER_URL", place.url());
        try (OpenLedger open = OpenedLedgers.opened(node("one"), OpeningPurpose.BEGIN)) {
            open.ledger().append(Drafts.decision("c-1", "kept"));
            heads(open).checkpoint();
        }
        assertThat(SuccessorKey.succeed(
                        OpenedLedgers.config(node("one")), "advisor.example/second", InstantSource.system()))
                .asString()
                .contains("reaches as far as what was signed");
        String older = place.copy().url();
        try (OpenLedger open = OpenedLedgers.opened(node("one"), OpeningPurpose.WRITE)) {
            open.ledger().append(Drafts.decision("c-1", "lost"));
            heads(open).checkpoint();
        }
        shared.put("ADVISOR_LEDGER_URL", older);
        assertThat(OpenedLedgers.refused(node("one"), OpeningPurpose.WRITE)).contains("a checkpoint of 2 was signed");

        var succeeded = (KeySucceeded) SuccessorKey.succeed(
                OpenedLedgers.config(node("one")), "advisor.example/second", InstantSource.system());
        assertThat(succeeded.recorded().lost()).isEqualTo(1);
        shared.put("ADVISOR_SIGNING_KEY", Files.readString(succeeded.file()).strip());
        shared.put("ADVISOR_LEDGER_ORIGIN", "advisor.example/second");
        try (OpenLedger open = OpenedLedgers.opened(node("one"), OpeningPurpose.WRITE)) {
            open.ledger().append(Drafts.decision("c-1", "goes on"));
            assertThat(heads(open).checkpoint()).startsWith("advisor.example/second\n3\n");
        }
    }

    private static CheckpointSigner heads(OpenLedger open) {
        return new CheckpointSigner(open, InstantSource.system());
    }

    private Map<String, String> node(String name) {
        var environment = new TreeMap<>(shared);
        environment.put("ADVISOR_DATA", folder.resolve(name).toString());
        return environment;
    }
}
