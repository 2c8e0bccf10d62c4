package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Consultation;

/**
 * Looks for the least changes that reach a goal, by running them. Whatever overcomes an obstacle is among its candidates, so
 * from each try only the candidates of its narrowest obstacle lead on; nothing is left out by that. Belongs to one question.
 */
final class Search {

    /** More changes at once nobody makes. */
    static final int MOST_CHANGES = 3;

    /** More ways than this help nobody. */
    static final int MOST_PROPOSALS = 5;

    private static final Comparator<Found> LEAST_FIRST = Comparator.comparing(
                    (Found found) -> found.changes().size())
            .thenComparing(Search::heaviest)
            .thenComparing(
                    found -> found.changes().stream().mapToInt(Change::extent).sum())
            .thenComparing(found ->
                    String.join(" ", found.changes().stream().map(Change::text).toList()));

    private final Consultation consultation;
    private final List<Change> changes;
    private final Function<Consultation, Settled> settle;
    private final Function<Settled, List<Obstacle>> obstacles;
    private final Budget budget;
    private final List<Found> found = new ArrayList<>();

    /**
     * @param changes what could be done otherwise; of changes about the same thing those that ask less first
     * @param obstacles what is still in the way after some changes
     */
    Search(
            Consultation consultation,
            List<Change> changes,
            Function<Consultation, Settled> settle,
            Function<Settled, List<Obstacle>> obstacles,
            Budget budget) {
        this.consultation = consultation;
        this.changes = changes;
        this.settle = settle;
        this.obstacles = obstacles;
        this.budget = budget;
    }

    /** Changes that reach the goal, with the decision that shows it. */
    record Found(List<Change> changes, Settled settled) {}

    private record Try(BitSet chosen, List<Obstacle> left) {}

    /** The ways, least first; as far as the budget reaches. */
    List<Found> from(List<Obstacle> first) {
        var level = List.of(new Try(new BitSet(), first));
        for (int size = 1; size <= MOST_CHANGES && !level.isEmpty() && found.size() < MOST_PROPOSALS; size++) {
            level = next(level);
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> less(other.changes(), one.changes())))
                .sorted(LEAST_FIRST)
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private List<Try> next(List<Try> level) {
        var next = new ArrayList<Try>();
        Set<BitSet> seen = new HashSet<>();
        for (Try one : level) {
            BitSet candidates = candidates(one);
            for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
                var chosen = (BitSet) one.chosen().clone();
                chosen.set(place);
                List<Change> made = chosen.stream().mapToObj(changes::get).toList();
                if (!seen.add(chosen) || found.stream().anyMatch(other -> less(other.changes(), made))) {
                    continue;
                }
                if (!budget.spend()) {
                    return List.of();
                }
                Settled settled = settle.apply(Change.all(made, consultation));
                List<Obstacle> left = obstacles.apply(settled);
                if (left.isEmpty()) {
                    found.add(new Found(made, settled));
                } else {
                    next.add(new Try(chosen, left));
                }
            }
        }
        return next;
    }

    /** The candidates of the narrowest obstacle, less those about what is changed already. */
    private BitSet candidates(Try one) {
        var taken = new HashSet<String>();
        one.chosen().stream().forEach(place -> taken.add(changes.get(place).about()));
        return one.left().stream()
                .map(obstacle -> {
                    var open = (BitSet) obstacle.candidates().clone();
                    obstacle.candidates().stream()
                            .filter(place -> taken.contains(changes.get(place).about()))
                            .forEach(open::clear);
                    return open;
                })
                .min(Comparator.comparing(BitSet::cardinality))
                .orElseGet(BitSet::new);
    }

    private static boolean less(List<Change> some, List<Change> others) {
        return Change.within(some, others) && !Change.within(others, some);
    }

    /** The efforts of some changes as a number, the heaviest counting most. */
    private static int heaviest(Found found) {
        int number = 0;
        for (int effort : found.changes().stream()
                .map(change -> change.effort().weight())
                .sorted(Comparator.reverseOrder())
                .toList()) {
            number = number * Effort.HEAVIEST + effort;
        }
        return number;
    }
}
