package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.cli.SmallRules.CommandAnswer;
import org.peptideadvisor.ledger.inspection.Attack;
import org.peptideadvisor.ledger.inspection.LedgerFlaw;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.review.Recordings;

/** What records refer to and an auditor has verified: the text of the release. */
class VerifyTextsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        System.setProperty("advisor.data", folder.toString());
        try (OpenLedger open =
                ((LedgerOpening.LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            Recordings.decide(3, List.of(ShippedRelease.get()), open.ledger());
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    @Test
    void theTextOfAReleaseIsVerifiedToo() throws Exception {
        assertThat(say("verify", "ledger").exit()).isZero();
        new Attack(
                        "the text of a release is replaced",
                        t -> t.change("UPDATE release_text SET gzip = ?", new byte[] {1, 2, 3}),
                        LedgerFlaw.FlawCode.ENTRY_CHANGED,
                        0)
                .on(Places.sqlite(folder));
        CommandAnswer said = say("verify", "ledger");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("WRONG [release-text-changed]", ShippedRelease.get().id(), "entry 0");
        assertThat(say("replay", "--all").out()).contains("[release-altered]", "0 identical");
    }
}
