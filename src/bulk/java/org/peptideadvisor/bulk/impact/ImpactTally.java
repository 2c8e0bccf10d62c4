package org.peptideadvisor.bulk.impact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.peptideadvisor.impact.ChangeDirection;
import org.peptideadvisor.impact.ChangeKind;

/**
 * What comparing a population came to, of a part or of all of it. Its size does not grow with the population: clients are counted, and only few of them
 * stand for the others.
 *
 * @param compared how many clients were compared
 * @param changed for how many of them the advice changes
 * @param unread how many requests the rules before could read and those after cannot, or neither
 * @param named how many requests have a subject, and so were not looked at
 * @param counts how many clients have a change of each kind
 * @param losses clients who are less protected, one for each way in which rules protect less, by that way
 * @param examples a client for each kind of change
 * @param fired ids of rules that fired for somebody, before or after
 */
record ImpactTally(
        long compared,
        long changed,
        long unread,
        long named,
        Map<CountedKind, Long> counts,
        Map<String, ShownClient> losses,
        Map<CountedKind, ShownClient> examples,
        Set<String> fired)
        implements Serializable {

    /** Of nobody. */
    static final ImpactTally NOTHING =
            new ImpactTally(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    /** A kind of change in a direction: the less protected first, then the gravest. */
    record CountedKind(ChangeDirection direction, ChangeKind kind) implements Serializable, Comparable<CountedKind> {

        @Override
        public int compareTo(CountedKind other) {
            return direction == other.direction ? kind.compareTo(other.kind) : direction.compareTo(other.direction);
        }
    }

    /**
     * A client who stands for others.
     *
     * @param order the place in the population; of two the first is shown
     * @param id by which a loss is known; empty where nothing is lost
     * @param name the seed or the line
     * @param request the request in JSON; empty where it may be somebody's
     * @param changes in words, the gravest first
     * @param rules that said what is lost
     */
    record ShownClient(long order, String id, String name, String request, List<String> changes, List<String> rules)
            implements Serializable {

        ShownClient {
            changes = new ArrayList<>(changes);
            rules = new ArrayList<>(rules);
        }

        /** Whoever comes first. */
        static ShownClient first(ShownClient one, ShownClient other) {
            return one.order <= other.order ? one : other;
        }
    }

    /** Both together, whichever came first. */
    ImpactTally with(ImpactTally more) {
        Set<String> both = new TreeSet<>(fired);
        both.addAll(more.fired);
        return new ImpactTally(
                compared + more.compared,
                changed + more.changed,
                unread + more.unread,
                named + more.named,
                merged(counts, more.counts, Long::sum),
                merged(losses, more.losses, ShownClient::first),
                merged(examples, more.examples, ShownClient::first),
                both);
    }

    private static <K, V> Map<K, V> merged(Map<K, V> some, Map<K, V> more, BinaryOperator<V> together) {
        Map<K, V> both = new TreeMap<>(some);
        more.forEach((key, value) -> both.merge(key, value, together));
        return both;
    }
}
