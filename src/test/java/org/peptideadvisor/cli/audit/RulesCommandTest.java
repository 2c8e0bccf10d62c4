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

/** How rules do, at a terminal. */
class RulesCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() {
        System.setProperty("advisor.data", folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("advisor.data");
    }

    private String fill() {
        var live = new LiveRelease();
        live.publish(ShippedRelease.get());
        try (OpenLedger open = open()) {
            Recordings.publish(ShippedRelease.get(), open.ledger());
            String decision = Recordings.decide(1, List.of(ShippedRelease.get()), open.ledger())
                    .get(0);
            byte[] payload = ((OpenedEntry) open.ledger().find(decision)).payload();
            String rule = DecisionRecord.parse(payload).firings().get(0).rule();
            var service = new FeedbackService(live, open.ledger(), () -> Instant.parse("2026-11-24T09:00:00Z"));
            byte[] request = ("{'decisionId': '" + decision + "', 'kind': 'overridden', 'reason': 'cost', 'rule': '"
                            + rule + "'}")
                    .replace('\'', '"')
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(service.give(Caller.LOCAL, request, null)).isInstanceOf(RecordedFeedback.class);
            return rule;
        }
    }

    @Test
    void eachRuleSaysHowItDoes() {
        String rule = fill();
        int all = ShippedRelease.get().ruleBook().size();
        assertThat(say("rules").out().lines()).hasSize(all);
        var health = say("rules", "--health");
        assertThat(health.exit()).isZero();
        assertThat(health.out())
                .contains(rule + ": fired 1, last 2026-11-")
                .contains("accepted 0, overridden 1 (cost 1), reactions 0")
                .contains(all + " rules. Counted: one decision since ")
                .contains("exclude: rules ")
                .contains("grade E: rules ");
        assertThat(say("rules", "--health", "--only", "set-aside").out())
                .startsWith(rule + ": ")
                .contains("\n1 rules. Counted");
        assertThat(say("rules", "--health", "--only", "never-fired").out())
                .contains(": fired 0, never, ")
                .doesNotContain(rule + ": ");
        assertThat(say("rules", "--only", "reactions").out()).isEmpty();
        assertThat(say("rules", "--health", "--rule", rule).out()).contains("\n1 rules. Counted");
    }

    @Test
    void whatIsNotThereIsSaid() {
        try (OpenLedger open = open()) {
            assertThat(open.origin()).isNotBlank();
        }
        var empty = say("rules");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("No release has gone live in this ledger yet.");
        fill();
        var unknown = say("rules", "--rule", "REC-99999");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no rule REC-99999");
    }

    private static OpenLedger open() {
        return ((LedgerOpened) LedgerOpening.of(LedgerConfig.read(), OpeningPurpose.SERVE)).ledger();
    }
}
