package org.peptideadvisor.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.FeedbackRows.FeedbackCount;
import org.peptideadvisor.model.word.FeedbackKind;
import org.peptideadvisor.record.FeedbackRecord;

/**
 * How often what was said that counts for one rule. What was erased is not counted.
 *
 * @param rule its id
 * @param accepted how often its advice was followed
 * @param overridden how often it was set aside, by the reason
 * @param reactions how often the skin reacted, serious reactions among them
 * @param serious how many of these were serious
 * @param since when something was said first; null if nothing was
 */
public record RuleFeedback(
        String rule,
        long accepted,
        List<ReasonCount> overridden,
        long reactions,
        long serious,
        @Nullable Instant since) {

    /** How often a rule was set aside for a reason. */
    public record ReasonCount(String reason, long count) {}

    public RuleFeedback {
        overridden = List.copyOf(overridden);
    }

    /** How often it was set aside, for whatever reason. */
    public long overriddenInAll() {
        return overridden.stream().mapToLong(ReasonCount::count).sum();
    }

    /** One for each rule that something counts for, by id. */
    static SortedMap<String, RuleFeedback> of(List<FeedbackCount> counts) {
        var byRule = new TreeMap<String, List<FeedbackCount>>();
        counts.forEach(count -> count.rules().forEach(rule -> byRule.computeIfAbsent(rule, none -> new ArrayList<>())
                .add(count)));
        var all = new TreeMap<String, RuleFeedback>();
        byRule.forEach((rule, of) -> all.put(rule, of(rule, of)));
        return all;
    }

    /** What counts for one rule. */
    static RuleFeedback of(String rule, List<FeedbackCount> counts) {
        var reasons = new TreeMap<String, Long>();
        String overridden = FeedbackKind.OVERRIDDEN.id() + ":";
        counts.stream()
                .filter(count -> count.outcome().startsWith(overridden))
                .forEach(count ->
                        reasons.merge(count.outcome().substring(overridden.length()), count.count(), Long::sum));
        long serious = sum(counts, FeedbackRecord.SERIOUS);
        return new RuleFeedback(
                rule,
                sum(counts, FeedbackKind.ACCEPTED.id()),
                reasons.entrySet().stream()
                        .map(one -> new ReasonCount(one.getKey(), one.getValue()))
                        .toList(),
                sum(counts, FeedbackKind.REACTION.id()) + serious,
                serious,
                counts.stream()
                        .map(FeedbackCount::since)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static long sum(List<FeedbackCount> counts, String outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome))
                .mapToLong(FeedbackCount::count)
                .sum();
    }
}
