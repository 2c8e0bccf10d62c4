package org.peptideadvisor.review.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.review.FeedbackArchive;
import org.peptideadvisor.review.RuleFeedback;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * How the rules of a release do in the decisions of a ledger.
 *
 * @param tally what the newest decisions came to
 * @param rules one for each rule, in the order of the rule book
 */
public record HealthReport(FiringTally tally, List<RuleHealth> rules) {

    public HealthReport {
        rules = List.copyOf(rules);
    }

    /**
     * The rules that have something in common.
     *
     * @param name the folder or the grade
     * @param rules how many there are
     * @param fired how many of them fired at all
     * @param accepted how often their advice was followed
     * @param overridden how often it was set aside
     * @param reactions how often skin reacted, serious reactions among them
     * @param serious how many of these were serious
     */
    public record HealthTier(
            String name, int rules, int fired, long accepted, long overridden, long reactions, long serious) {}

    /**
     * The report.
     *
     * @param rules those of a release
     * @param today as of which reviews are due
     * @throws org.peptideadvisor.ledger.store.StoreException when the ledger cannot be read
     */
    public static HealthReport of(List<Rule> rules, Ledger ledger, LocalDate today) {
        return of(rules, new RecentFirings(ledger.store(), FiringTally.USUAL), ledger, today);
    }

    /**
     * The report, of what is kept of the newest decisions.
     *
     * @param recent of the same ledger
     */
    public static HealthReport of(List<Rule> rules, RecentFirings recent, Ledger ledger, LocalDate today) {
        FiringTally tally = recent.tally();
        SortedMap<String, RuleFeedback> said = new FeedbackArchive(ledger).counts();
        var report = new ArrayList<RuleHealth>();
        for (Rule rule : rules) {
            RuleFeedback feedback = said.get(rule.id());
            report.add(new RuleHealth(
                    rule,
                    tally.rules().getOrDefault(rule.id(), 0L),
                    recent.last(rule.id()),
                    feedback == null ? new RuleFeedback(rule.id(), 0, List.of(), 0, 0, null) : feedback,
                    RuleHealth.isOverdue(rule, today)));
        }
        return new HealthReport(tally, report);
    }

    /** By the folder of the rule: what assesses, excludes, recommends and plans. */
    public List<HealthTier> byFolder() {
        return Arrays.stream(RuleStage.values())
                .map(folder -> tier(
                        folder.label(),
                        rules.stream()
                                .filter(one -> one.rule().folder() == folder)
                                .toList()))
                .toList();
    }

    /** By how sure we are of it. */
    public List<HealthTier> byGrade() {
        var grades = new TreeMap<String, List<RuleHealth>>();
        rules.forEach(one -> grades.computeIfAbsent(one.rule().metadata().grade(), none -> new ArrayList<>())
                .add(one));
        return grades.entrySet().stream()
                .map(grade -> tier(grade.getKey(), grade.getValue()))
                .toList();
    }

    private static HealthTier tier(String name, List<RuleHealth> of) {
        return new HealthTier(
                name,
                of.size(),
                (int) of.stream().filter(one -> !one.neverFired()).count(),
                of.stream().mapToLong(one -> one.feedback().accepted()).sum(),
                of.stream().mapToLong(one -> one.feedback().overriddenInAll()).sum(),
                of.stream().mapToLong(one -> one.feedback().reactions()).sum(),
                of.stream().mapToLong(one -> one.feedback().serious()).sum());
    }
}
