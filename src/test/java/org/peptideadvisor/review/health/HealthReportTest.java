package org.peptideadvisor.review.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.advice.FeedbackAnswer.RecordedFeedback;
import org.peptideadvisor.advice.FeedbackService;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.ledger.Drafts;
import org.peptideadvisor.ledger.EntryContent.OpenedEntry;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.Places;
import org.peptideadvisor.record.DecisionRecord;
import org.peptideadvisor.record.RecordedFiring;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.review.Recordings;
import org.peptideadvisor.review.health.HealthReport.HealthTier;
import org.peptideadvisor.rulebook.Rule;

/** What is counted is what the decisions themselves say. */
class HealthReportTest {

    private static final int DECISIONS = 30;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @TempDir
    private Path folder;

    private LedgerStore store;
    private Ledger ledger;
    private List<String> ids;
    private final Map<String, Long> fired = new HashMap<>();

    @BeforeEach
    void fill() {
        store = Places.sqlite(folder).open();
        ledger = Drafts.open(store);
        Recordings.publish(ShippedRelease.get(), ledger);
        ids = Recordings.decide(DECISIONS, List.of(ShippedRelease.get()), ledger);
        for (String id : ids) {
            Set<String> rules = new TreeSet<>();
            DecisionRecord.parse(((OpenedEntry) ledger.find(id)).payload()).firings().stream()
                    .map(RecordedFiring::rule)
                    .forEach(rules::add);
            rules.forEach(rule -> fired.merge(rule, 1L, Long::sum));
        }
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    private static List<Rule> rules() {
        return ShippedRelease.get().ruleBook().rules();
    }

    @Test
    void firingsAreThoseOfTheRecords() {
        HealthReport report = HealthReport.of(rules(), ledger, TODAY);
        assertThat(report.tally().decisions()).isEqualTo(DECISIONS);
        assertThat(report.tally().whole()).isTrue();
        assertThat(report.tally().rules()).isEqualTo(fired);
        assertThat(report.tally().releases())
                .isEqualTo(Map.of(ShippedRelease.get().id(), (long) DECISIONS));
        assertThat(report.tally().outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(DECISIONS);
        assertThat(report.rules()).hasSize(rules().size());
        for (RuleHealth one : report.rules()) {
            assertThat(one.fired())
                    .as(one.rule().id())
                    .isEqualTo(fired.getOrDefault(one.rule().id(), 0L));
            assertThat(one.neverFired()).isEqualTo(!fired.containsKey(one.rule().id()));
        }
        assertThat(report.rules()).anyMatch(RuleHealth::neverFired);
    }

    @Test
    void whatIsOlderThanTheCountedIsFoundAllTheSame() {
        FiringTally few = new RecentFirings(store, 3).tally();
        assertThat(few.decisions()).isEqualTo(3);
        assertThat(few.whole()).isFalse();
        assertThat(new RecentFirings(store, DECISIONS).tally().whole()).isTrue();
        Instant first = Recordings.FIRST;
        assertThat(FiringTally.within(store, first.minusSeconds(10), first, 100).decisions())
                .isZero();
        assertThat(FiringTally.within(store, first, first.plusSeconds(86_400), 100)
                        .decisions())
                .isEqualTo(DECISIONS);
    }

    @Test
    void whatWasSaidCountsForItsRule_andForItsTier() {
        String rule = DecisionRecord.parse(((OpenedEntry) ledger.find(ids.get(1))).payload())
                .firings()
                .get(0)
                .rule();
        var live = new LiveRelease();
        live.publish(ShippedRelease.get());
        var service = new FeedbackService(live, ledger, () -> Instant.parse("2026-11-24T09:00:00Z"));
        give(service, "'kind': 'accepted', 'rule': '" + rule + "'");
        give(service, "'kind': 'overridden', 'reason': 'cost', 'rule': '" + rule + "'");
        give(service, "'kind': 'overridden', 'reason': 'cost', 'rule': '" + rule + "'");
        give(service, "'kind': 'reaction', 'happened': ['sting-burn'], 'serious': true, 'rule': '" + rule + "'");
        HealthReport report = HealthReport.of(rules(), ledger, TODAY);
        RuleHealth found = report.rules().stream()
                .filter(one -> one.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(found.overriddenShare()).isEqualTo(2.0 / 3);
        assertThat(found.feedback().serious()).isOne();
        HealthTier tier = report.byFolder().stream()
                .filter(one -> one.name().equals(found.rule().folder().label()))
                .findFirst()
                .orElseThrow();
        assertThat(tier.overridden()).isEqualTo(2);
        assertThat(tier.reactions()).isOne();
        assertThat(report.byFolder())
                .extracting(HealthTier::name)
                .containsExactly("assess", "exclude", "recommend", "plan");
        assertThat(report.byFolder().stream().mapToInt(HealthTier::rules).sum()).isEqualTo(rules().size());
        assertThat(report.byGrade().stream().mapToInt(HealthTier::rules).sum()).isEqualTo(rules().size());
        assertThat(report.byGrade().stream().mapToLong(HealthTier::overridden).sum())
                .isEqualTo(2);
    }

    @Test
    void aReviewIsOverdueFromTheDayAfter() {
        Rule rule = rules().get(0);
        LocalDate by = rule.metadata().reviewBy();
        assertThat(HealthReport.of(List.of(rule), ledger, by).rules().get(0).overdue())
                .isFalse();
        assertThat(HealthReport.of(List.of(rule), ledger, by.plusDays(1))
                        .rules()
                        .get(0)
                        .overdue())
                .isTrue();
    }

    @Test
    void whatIsErasedIsNotCounted() {
        ledger.eraseSubject("c-1", Recordings.FIRST, "asked-for", "terminal");
        assertThat(new RecentFirings(store, FiringTally.USUAL).tally().decisions())
                .isEqualTo(DECISIONS - 1);
    }

    private void give(FeedbackService service, String fields) {
        byte[] request = ("{'decisionId': '" + ids.get(1) + "', " + fields + "}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        assertThat(service.give(Caller.LOCAL, request, null)).isInstanceOf(RecordedFeedback.class);
    }
}
