package org.peptideadvisor.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.AccessLog;
import org.peptideadvisor.review.AccessLog.AccessPage;
import org.peptideadvisor.review.AccessLog.NotedReading;
import org.peptideadvisor.review.RuleFeedback.ReasonCount;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.review.health.HealthReport;
import org.peptideadvisor.review.health.RuleHealth;
import org.peptideadvisor.web.review.ReaderNames.KnownNames;
import org.peptideadvisor.web.review.ReleaseRow.DecidedShare;

/**
 * What an auditor files about some days: how many were advised and how it ended, what was said of it, how the rules stand, and who read.
 *
 * @param decisions how many were recorded in these days, as far as they are not erased
 * @param whole whether all of them were counted
 * @param outcomes how many came to each outcome
 * @param reasons why advice was set aside, with how often, since the beginning
 * @param reactions rules with reactions, the gravest first
 * @param overridden rules that were set aside most
 * @param overdue the ids of rules whose review is overdue
 * @param unreviewed how many rules no clinician has read
 * @param never how many rules never fired
 * @param readers who read, with how often and how
 * @param allRead whether all readings of these days were counted
 */
record AuditReport(
        long decisions,
        boolean whole,
        List<CountedShare> outcomes,
        List<ReasonCount> reasons,
        List<HealthRow> reactions,
        List<HealthRow> overridden,
        List<String> overdue,
        int rules,
        long unreviewed,
        long never,
        List<ReaderRow> readers,
        boolean allRead) {

    private static final int MOST_DECISIONS = 100_000;
    private static final int MOST_PAGES = 20;
    private static final int PAGE = 1000;
    private static final int TOP = 10;

    /** How many of the decisions came to this. */
    record CountedShare(String name, long count, String percent) {}

    /** Who read, and how often what. */
    record ReaderRow(String who, String by, long all, String how) {}

    static AuditReport of(
            Release release, Ledger ledger, Instant from, Instant until, LocalDate today, KnownNames names) {
        FiringTally tally = FiringTally.within(ledger.store(), from, until, MOST_DECISIONS);
        HealthReport health = HealthReport.of(release.ruleBook().rules(), ledger, today);
        var readings = new ArrayList<NotedReading>();
        boolean allRead = readings(ledger.store(), from, until, readings);
        return new AuditReport(
                tally.decisions(),
                tally.whole(),
                new TreeMap<>(tally.outcomes())
                        .entrySet().stream()
                                .map(one -> new CountedShare(
                                        one.getKey(),
                                        one.getValue(),
                                        DecidedShare.of(one.getValue(), tally.decisions())
                                                .percent()))
                                .toList(),
                reasons(health.rules()),
                top(health, HealthFilter.ShownRules.REACTIONS),
                top(health, HealthFilter.ShownRules.OVERRIDDEN),
                health.rules().stream()
                        .filter(RuleHealth::overdue)
                        .map(one -> one.rule().id())
                        .toList(),
                health.rules().size(),
                health.rules().stream()
                        .filter(one -> one.rule().metadata().review() == null)
                        .count(),
                health.rules().stream().filter(RuleHealth::neverFired).count(),
                readers(readings, names),
                allRead);
    }

    private static List<HealthRow> top(HealthReport health, HealthFilter.ShownRules show) {
        return new HealthFilter(show, "", 1)
                .of(health.rules()).stream()
                        .limit(TOP)
                        .map(one -> HealthRow.of(one, health.tally().decisions()))
                        .toList();
    }

    private static List<ReasonCount> reasons(List<RuleHealth> rules) {
        var reasons = new TreeMap<String, Long>();
        rules.forEach(one -> one.feedback()
                .overridden()
                .forEach(reason -> reasons.merge(reason.reason(), reason.count(), Long::sum)));
        return reasons.entrySet().stream()
                .map(one -> new ReasonCount(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong((ReasonCount one) -> -one.count()))
                .toList();
    }

    private static boolean readings(LedgerStore store, Instant from, Instant until, List<NotedReading> found) {
        var log = new AccessLog(store);
        Long before = store.behind(until.toEpochMilli());
        for (int page = 0; page < MOST_PAGES; page++) {
            AccessPage read = log.read(before, "", PAGE);
            for (NotedReading one : read.readings()) {
                Instant at = one.entry().time();
                if (at.isBefore(from)) {
                    return true;
                }
                if (at.isBefore(until)) {
                    found.add(one);
                }
            }
            before = read.next();
            if (before == null) {
                return true;
            }
        }
        return false;
    }

    private static List<ReaderRow> readers(List<NotedReading> readings, KnownNames names) {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (NotedReading one : readings) {
            counts.computeIfAbsent(Objects.requireNonNullElse(one.entry().by(), ""), none -> new TreeMap<>())
                    .merge(Objects.requireNonNullElse(one.entry().reason(), ""), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(one -> new ReaderRow(
                        names.of(one.getKey()),
                        one.getKey(),
                        one.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        String.join(
                                ", ",
                                one.getValue().entrySet().stream()
                                        .map(how -> AccessLogPage.HOW.getOrDefault(how.getKey(), how.getKey()) + ": "
                                                + how.getValue())
                                        .toList())))
                .sorted(Comparator.comparingLong((ReaderRow one) -> -one.all()))
                .toList();
    }
}
