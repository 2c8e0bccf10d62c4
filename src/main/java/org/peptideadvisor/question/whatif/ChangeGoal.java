package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.question.whynot.ConcludingRules;
import org.peptideadvisor.question.whynot.ConcludingRules.ConcludingRule;

/**
 * The goal of a what-if question: that something is recommended or has a place in the plan, or that something found is no
 * longer found.
 * Belongs to one question.
 */
final class ChangeGoal {

    private final WantedSubject wanted;
    private final Set<String> ids;
    private final Set<String> ranking;
    private final List<Use> before;
    private final ConcludingRules concluders;
    private final TouchingChanges touching;

    /**
     * @param ids the ingredients that are wanted, or the one whose exclusion is not
     * @param ranking the rules that settle which of the peptides that are spoken for are chosen
     */
    ChangeGoal(
            WantedSubject wanted,
            Set<String> ids,
            Set<String> ranking,
            ConcludingRules concluders,
            TouchingChanges touching) {
        this.wanted = wanted;
        this.ids = ids;
        this.ranking = ranking;
        this.concluders = concluders;
        this.touching = touching;
        this.before = touching.uses();
    }

    /** Whether something is to be found no more. */
    boolean lifts() {
        return wanted.kind() == WantedSubject.WantedKind.EXCLUSION || wanted.kind() == WantedSubject.WantedKind.RULE;
    }

    /** Why what was wanted is there. */
    List<Reason> there(Advice advice) {
        if (lifts()) {
            return List.of();
        }
        return Stream.concat(
                        advice.recommendations().stream()
                                .filter(one -> ids.contains(one.ingredient().id()))
                                .flatMap(one -> one.reasons().stream()),
                        advice.supporting().stream()
                                .filter(one -> ids.contains(one.ingredient().id()))
                                .flatMap(one -> one.reasons().stream()))
                .distinct()
                .toList();
    }

    /** What stands in the way, each of which must be overcome; none when the goal is reached. */
    List<GoalObstacle> obstacles(SettledDecision settled) {
        return switch (wanted.kind()) {
            case RULE ->
                each(settled.evaluation().findings().stream()
                        .filter(finding -> finding.firing().rule().equals(wanted.id()))
                        .toList());
            case EXCLUSION -> keptOut(settled, wanted.id());
            default -> isReached(settled) ? List.of() : toHave(settled);
        };
    }

    /** Whether something that will do is recommended, or stands where it is wanted in the plan. */
    private boolean isReached(SettledDecision settled) {
        PlanPlace place = wanted.place();
        return place == null
                ? !there(settled.advice()).isEmpty()
                : ids.stream().anyMatch(id -> settled.week().stands(id, place)) && keepsWhatIsAsked(settled);
    }

    /** Whether the plan holds what the client is to use otherwise as it is then used: nothing is proposed that it would undo. */
    private boolean keepsWhatIsAsked(SettledDecision settled) {
        return settled.consultation().all(Use.class).stream()
                .filter(use -> !before.contains(use))
                .allMatch(use -> settled.week()
                        .stands(
                                use.id(),
                                new PlanPlace(
                                        use.session() == null ? null : ContractWord.of(DaySession.class, use.session()),
                                        null)));
    }

    /** Any of the ingredients will do: whatever brings one of them overcomes each obstacle in the way of that one. */
    private List<GoalObstacle> toHave(SettledDecision settled) {
        var obstacles = new ArrayList<>(each(settled.evaluation().findings().stream()
                .filter(Finding.Held.class::isInstance)
                .toList()));
        if (ids.size() == 1) {
            obstacles.addAll(toHave(settled, ids.iterator().next()));
        } else {
            var rules = new HashSet<String>();
            var findings = new ArrayList<Finding>();
            var candidates = new BitSet();
            for (String id : ids) {
                GoalObstacle first = toHave(settled, id).stream()
                        .min(Comparator.comparing(one -> one.candidates().cardinality()))
                        .orElseGet(() -> obstacle(ranking, List.of()));
                rules.addAll(first.rules());
                findings.addAll(first.findings());
                candidates.or(first.candidates());
            }
            obstacles.add(new GoalObstacle(rules, findings, candidates));
        }
        return obstacles.isEmpty() ? List.of(obstacle(ranking, List.of())) : List.copyOf(obstacles);
    }

    private List<GoalObstacle> toHave(SettledDecision settled, String id) {
        var obstacles = new ArrayList<>(keptOut(settled, id));
        boolean used = wanted.place() != null
                && settled.consultation().all(Use.class).stream()
                        .anyMatch(use -> use.id().equals(id));
        boolean spoken = used
                || settled.evaluation().findings().stream()
                        .anyMatch(finding ->
                                speaksFor(finding, id) && !settled.grounds().restOnHealth(finding.firing()));
        if (!spoken) {
            obstacles.add(obstacle(
                    concluders.of(WantedSubject.WantedKind.INGREDIENT, Set.of(id)).stream()
                            .map(ConcludingRule::rule)
                            .map(rule -> rule.id())
                            .collect(Collectors.toSet()),
                    List.of()));
        }
        if (obstacles.isEmpty() && wanted.place() != null) {
            obstacles.add(new GoalObstacle(Set.of(), List.of(), touching.shaping()));
        }
        return obstacles;
    }

    /** Whether a rule speaks for an ingredient. */
    static boolean speaksFor(Finding finding, String id) {
        return (finding instanceof Finding.Recommended one && one.peptide().id().equals(id))
                || (finding instanceof Finding.Supported other && other.active().equals(id));
    }

    private List<GoalObstacle> keptOut(SettledDecision settled, String id) {
        List<Finding> findings = settled.exclusions().findings(Set.of(id));
        boolean allergenOnly = findings.isEmpty() && settled.exclusions().bar(id);
        return allergenOnly ? List.of(obstacle(Set.of(), List.of())) : each(findings);
    }

    /** Each of these findings must be found no more. */
    List<GoalObstacle> each(Collection<? extends Finding> findings) {
        return new TreeSet<>(findings.stream()
                        .map(finding -> finding.firing().rule())
                        .toList())
                .stream()
                        .map(rule -> obstacle(
                                Set.of(rule),
                                findings.stream()
                                        .filter(finding ->
                                                finding.firing().rule().equals(rule))
                                        .map(Finding.class::cast)
                                        .toList()))
                        .toList();
    }

    private GoalObstacle obstacle(Set<String> rules, List<Finding> findings) {
        BitSet candidates = touching.any(rules);
        return new GoalObstacle(rules, findings, candidates);
    }
}
