package org.peptideadvisor.bulk.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.bulk.tree.RowSubtree;

/**
 * What rows come to, of a part or of a whole run.
 *
 * @param rows how many there are
 * @param problems how many of them were not answered
 * @param inconsistent how many say beside the answer what does not stand in it
 * @param outcomes how many answers have each outcome
 * @param subtrees of the tree over the rows
 * @param inputs of the tree over the lines of the input
 */
public record RunSummary(
        long rows,
        long problems,
        long inconsistent,
        Map<String, Long> outcomes,
        List<RowSubtree> subtrees,
        List<RowSubtree> inputs)
        implements Serializable {

    /** Of no rows. */
    static final RunSummary NOTHING = new RunSummary(0, 0, 0, new TreeMap<>(), List.of(), List.of());

    RunSummary with(RunSummary more) {
        var both = new TreeMap<>(outcomes);
        more.outcomes.forEach((outcome, rows) -> both.merge(outcome, rows, Long::sum));
        return new RunSummary(
                rows + more.rows,
                problems + more.problems,
                inconsistent + more.inconsistent,
                both,
                joined(subtrees, more.subtrees),
                joined(inputs, more.inputs));
    }

    private static List<RowSubtree> joined(List<RowSubtree> some, List<RowSubtree> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
