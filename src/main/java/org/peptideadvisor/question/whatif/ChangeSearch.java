package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;

/**
 * Searches for the smallest sets of changes that reach a goal. Each set is tried by deciding with it. Belongs to
 * one question.
 *
 * <p>Implementation note: after each try, only the obstacle with the fewest candidates is followed. Every solution
 * must contain one of its candidates, so nothing is lost by ignoring the other obstacles. The hitting-set tree of
 * Reiter, A Theory of Diagnosis from First Principles (1987), rests on the same idea.
 */
final class ChangeSearch {

    /** More changes at once nobody makes. */
    static final int MOST_CHANGES = 3;

    /** More ways than this help nobody. */
    static final int MOST_PROPOSALS = 5;

    private static final Comparator<FoundChanges> LEAST_FIRST = Comparator.comparing(
                    (FoundChanges found) -> found.changes().size())
            .thenComparing(ChangeSearch::heaviest)
            .thenComparing(found ->
                    found.changes().stream().mapToInt(ClientChange::extent).sum())
            .thenComparing(found -> String.join(
                    " ", found.changes().stream().map(ClientChange::text).toList()));

    private final Consultation consultation;
    private final List<ClientChange> changes;
    private final Function<Consultation, SettledDecision> settle;
    private final Function<SettledDecision, List<GoalObstacle>> obstacles;
    private final QuestionBudget budget;
    private final List<FoundChanges> found = new ArrayList<>();

    /**
     * @param changes what could be done otherwise; of changes about the same thing those that ask less first
     * @param obstacles what is still in the way after some changes
     */
    ChangeSearch(
            Consultation consultation,
            List<ClientChange> changes,
            Function<Consultation, SettledDecision> settle,
            Function<SettledDecision, List<GoalObstacle>> obstacles,
            QuestionBudget budget) {
        this.consultation = consultation;
        this.changes = changes;
        this.settle = settle;
        this.obstacles = obstacles;
        this.budget = budget;
    }

    /** Changes that reach the goal, with the decision that shows it. */
    record FoundChanges(List<ClientChange> changes, SettledDecision settled) {}

    private record ChangeTry(BitSet chosen, List<GoalObstacle> left) {}

    /** The ways, least first; as far as the budget reaches. */
    List<FoundChanges> from(List<GoalObstacle> first) {
        var level = List.of(new ChangeTry(new BitSet(), first));
        for (int size = 1; size <= MOST_CHANGES && !level.isEmpty() && found.size() < MOST_PROPOSALS; size++) {
            level = next(level);
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> less(other.changes(), one.changes())))
                .sorted(LEAST_FIRST)
                .limit(MOST_PROPOSALS)
                .toList();
    }

    private List<ChangeTry> next(List<ChangeTry> level) {
        var next = new ArrayList<ChangeTry>();
        Set<BitSet> seen = new HashSet<>();
        for (ChangeTry one : level) {
            BitSet candidates = candidates(one);
            for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
                var chosen = (BitSet) one.chosen().clone();
                chosen.set(place);
                List<ClientChange> made = chosen.stream().mapToObj(changes::get).toList();
                if (!seen.add(chosen) || found.stream().anyMatch(other -> less(other.changes(), made))) {
                    continue;
                }
                if (!budget.spend()) {
                    return List.of();
                }
                SettledDecision settled = settle.apply(ClientChange.all(made, consultation));
                List<GoalObstacle> left = obstacles.apply(settled);
                if (left.isEmpty()) {
                    found.add(new FoundChanges(made, settled));
                } else {
                    next.add(new ChangeTry(chosen, left));
                }
            }
        }
        return next;
    }

    /** The candidates of the narrowest obstacle, less those about what is changed already. */
    private BitSet candidates(ChangeTry one) {
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

    private static boolean less(List<ClientChange> some, List<ClientChange> others) {
        return ClientChange.within(some, others) && !ClientChange.within(others, some);
    }

    /** The efforts of some changes as a number, the heaviest counting most. */
    private static int heaviest(FoundChanges found) {
        int number = 0;
        for (int effort : found.changes().stream()
                .map(change -> change.effort().weight())
                .sorted(Comparator.reverseOrder())
                .toList()) {
            number = number * ChangeEffort.HEAVIEST + effort;
        }
        return number;
    }
}
