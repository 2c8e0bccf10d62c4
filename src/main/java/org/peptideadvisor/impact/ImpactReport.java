package org.peptideadvisor.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.release.Release;

/**
 * For whom an edit changes what.
 *
 * @param rules what differs
 * @param compared how many clients were compared, by origin
 * @param unread how many clients the draft cannot read, since it lacks an id that they name
 * @param changed every client whose advice changes; the less protected first, then in the order in which they were compared
 * @param unreached ids of changed rules that fired for no client, before or after: nothing is known of their effect
 * @param whole whether every client was compared before the deadline
 */
public record ImpactReport(
        RuleChanges rules,
        Map<ClientOrigin, Integer> compared,
        int unread,
        List<ChangedClient> changed,
        List<String> unreached,
        boolean whole) {

    public ImpactReport {
        compared = Map.copyOf(compared);
        changed = changed.stream()
                .sorted(Comparator.comparing((ChangedClient one) -> !one.isSofter()))
                .toList();
        unreached = List.copyOf(unreached);
    }

    /** Nobody was compared, since only the name of the release differs. */
    public static ImpactReport ofNobody(Release live, Release draft) {
        return new ImpactReport(RuleChanges.between(live, draft), Map.of(), 0, List.of(), List.of(), true);
    }

    /** The same with clients who were compared apart from these. */
    public ImpactReport with(ImpactReport more) {
        Map<ClientOrigin, Integer> both = new EnumMap<>(ClientOrigin.class);
        both.putAll(compared);
        more.compared.forEach((origin, clients) -> both.merge(origin, clients, Integer::sum));
        return new ImpactReport(
                rules,
                both,
                unread + more.unread,
                Stream.concat(changed.stream(), more.changed.stream()).toList(),
                unreached.stream().filter(more.unreached::contains).toList(),
                whole && more.whole);
    }

    /** How many clients were compared. */
    public int clients() {
        return compared.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Clients who are less protected, few of them, so that each rule that protects less has one: whoever decides is shown them.
     *
     * @param live the id of the release that is live
     */
    public List<WeakeningWitness> witnesses(String live) {
        var witnesses = new ArrayList<WeakeningWitness>();
        Set<String> shown = new HashSet<>();
        for (ChangedClient one : changed) {
            List<AdviceChange> softer =
                    one.changes().stream().filter(AdviceChange::isSofter).toList();
            boolean news = softer.stream().anyMatch(change -> shown.addAll(WeakeningWitness.grounds(change)));
            if (news) {
                softer.forEach(change -> shown.addAll(WeakeningWitness.grounds(change)));
                witnesses.add(WeakeningWitness.of(live, one.client(), softer));
            }
        }
        return List.copyOf(witnesses);
    }

    /**
     * How many clients have a change of one kind.
     *
     * @param clients how many; at least one
     */
    public record CountedChange(ChangeDirection direction, ChangeKind kind, int clients) {}

    /** How many clients have a change of each kind, the less protected first. */
    public List<CountedChange> counts() {
        var counts = new ArrayList<CountedChange>();
        for (ChangeDirection direction : ChangeDirection.values()) {
            counted(direction).forEach((kind, clients) -> counts.add(new CountedChange(direction, kind, clients)));
        }
        return List.copyOf(counts);
    }

    /** How many clients have a change of each kind in a direction. */
    Map<ChangeKind, Integer> counted(ChangeDirection direction) {
        Map<ChangeKind, Integer> counted = new EnumMap<>(ChangeKind.class);
        for (ChangedClient one : changed) {
            one.changes().stream()
                    .filter(change -> change.direction() == direction)
                    .map(AdviceChange::kind)
                    .distinct()
                    .forEach(kind -> counted.merge(kind, 1, Integer::sum));
        }
        return counted;
    }
}
