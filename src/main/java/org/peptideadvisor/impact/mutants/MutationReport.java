package org.peptideadvisor.impact.mutants;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the mutants of some rules.
 *
 * @param tried each of them, in the order of rules and changes
 * @param clients how many clients of scenarios, made-up clients and clients made for conditions were decided
 * @param whole whether every mutant was tried on every client before the deadline
 */
public record MutationReport(List<TriedMutant> tried, int clients, boolean whole) {

    public MutationReport {
        tried = List.copyOf(tried);
    }

    /** How many of each kind came to each end. */
    public Map<MutantKind, Map<MutantFate, Integer>> counted() {
        Map<MutantKind, Map<MutantFate, Integer>> counted = new EnumMap<>(MutantKind.class);
        for (TriedMutant one : tried) {
            counted.computeIfAbsent(one.mutant().kind(), kind -> new EnumMap<>(MutantFate.class))
                    .merge(one.fate(), 1, Integer::sum);
        }
        return counted;
    }

    /** Those that change what somebody is told, and that no scenario notices. */
    public List<TriedMutant> survivors() {
        return tried.stream().filter(one -> one.fate() == MutantFate.SURVIVED).toList();
    }

    /** How many of those that change anything for anybody are caught, in percent; 100 when there are none. */
    public double score() {
        long caught =
                tried.stream().filter(one -> one.fate() == MutantFate.CAUGHT).count();
        long all = caught + survivors().size();
        return all == 0 ? 100 : 100.0 * caught / all;
    }
}
