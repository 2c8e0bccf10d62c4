package org.peptideadvisor.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peptideadvisor.cli.SmallRules.say;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.FeedbackAnswer.RecordedFeedback;
import org.peptideadvisor.advice.FeedbackService;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.setup.LedgerConfig;
import org.peptideadvisor.ledger.setup.LedgerOpening;
import org.peptideadvisor.ledger.setup.LedgerOpening.LedgerOpened;
import org.peptideadvisor.ledger.setup.LedgerOpening.OpeningPurpose;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.Recordings;

/** What an auditor reads of feedback at a terminal. */
class FeedbackCommandTest {

    @TempDir
    private Path folder;

    private String decision;
    private String rule;

    @BeforeEach
    void fill() {
        System.setProperty("advisor.data", folder.toString());
        var live = new LiveRelease();
        live.publish(ShippedRelease.get());
        try (OpenLedger open = open()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            decision = Recordings.decide(1, List.of(ShippedRelease.get()), open.ledger())
                    .get(0);
            byte[] payload = ((OpenedEntry) open.ledger().find(decision)).payload();
            rule = DecisionRecord.parse(payload).firings().get(0).rule();
            var service = new FeedbackService(live, open.ledger(), () -> Instant.parse("2026-11-24T09:00:00Z"));
            give(service, "'kind': 'accepted', 'rule': '" + rule + "'");
            give(service, "'kind': 'overridden', 'reason': 'cost', 'rule': '" + rule + "'");
            give(service, "'kind': 'reaction', 'happened': ['sting-burn'], 'serious': true, 'rule': '" + rule + "'");
            give(service, "'kind': 'accepted'");
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    @Test
    void countsByRule() {
        String expected =
                rule + ": accepted 1, overridden 1 (cost 1), reactions 1, serious 1, since 2026-11-24T09:00:00Z";
        assertThat(say("feedback").out()).isEqualToIgnoringNewLines(expected);
        assertThat(say("feedback", "--rule", rule).out()).isEqualToIgnoringNewLines(expected);
        assertThat(say("feedback", "--rule", "none").out())
                .isEqualToIgnoringNewLines("none: accepted 0, overridden 0, reactions 0, serious 0");
        assertThat(say("feedback").exit()).isZero();
    }

    @Test
    void listsTheSeriousFirst() {
        assertThat(say("feedback", "--list").out().lines())
                .hasSize(4)
                .first()
                .isEqualTo("SERIOUS reaction sting-burn, of " + rule + ", decision " + decision
                        + ", at 2026-11-24T09:00:00Z, by local");
        assertThat(say("feedback", "--serious").out().lines()).hasSize(1);
        assertThat(say("feedback", "--list", "--rule", rule).out().lines()).hasSize(3);
        assertThat(say("feedback", "--decision", "none").out()).isEmpty();
        assertThat(say("feedback", "--since", "2026-11-25").out()).isEmpty();
    }

    @Test
    void nothingIsLeftOfWhatWasErased() {
        assertThat(say("erase", "--subject", "c-0", "--reason", "asked-for", "--yes")
                        .exit())
                .isZero();
        assertThat(say("feedback").out()).contains("Nothing was said of any rule.");
        assertThat(say("feedback", "--list").out()).isEmpty();
        assertThat(say("verify", "ledger").exit()).isZero();
        assertThat(say("replay", "--all").out()).contains("1 erased");
    }

    private void give(FeedbackService service, String fields) {
        byte[] request = ("{'decisionId': '" + decision + "', " + fields + "}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        assertThat(service.give(Caller.LOCAL, request, null)).isInstanceOf(RecordedFeedback.class);
    }

    private static OpenLedger open() {
        return ((LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger();
    }
}
