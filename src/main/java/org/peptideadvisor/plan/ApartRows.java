package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.word.KeepApart;
import org.peptideadvisor.plan.WeekProblem.PairApart;
import org.peptideadvisor.plan.WeekProblem.PairDistance;

/**
 * What the interaction table keeps apart in a week. Two strong actives never share a session, as the row about several of them
 * says, unless a row about the two says something else.
 */
final class ApartRows {

    private static final String HELPS = "synergy";

    /** A row of the table between two products; null where no row of the table speaks of strong actives. */
    record RowApart(PairApart pair, @Nullable InteractionRow row) {}

    private final Catalog catalog;
    private final @Nullable InteractionRow severalStrong;

    ApartRows(Catalog catalog) {
        this.catalog = catalog;
        this.severalStrong = catalog.interactions().stream()
                .filter(row -> row.atLeast() > 2)
                .filter(row -> row.sideA().stream().anyMatch(side -> side.id().equals(PlannedProducts.STRONG_ACTIVE)))
                .findFirst()
                .orElse(null);
    }

    List<RowApart> between(List<PlanProduct> asked) {
        var rows = new ArrayList<RowApart>();
        for (int first = 0; first < asked.size(); first++) {
            for (int second = first + 1; second < asked.size(); second++) {
                boolean told = false;
                for (InteractionRow row : meeting(asked.get(first), asked.get(second))) {
                    told |= row.effect().equals(HELPS);
                    KeepApart apart = row.keepApart();
                    if (apart != null && apart != KeepApart.MINUTES) {
                        rows.add(new RowApart(new PairApart(first, second, distance(row, apart)), row));
                        told = true;
                    }
                }
                if (!told && asked.get(first).strong() && asked.get(second).strong()) {
                    rows.add(new RowApart(new PairApart(first, second, PairDistance.SESSION), severalStrong));
                }
            }
        }
        return rows;
    }

    /** The rows about anything in the one and anything in the other. */
    private List<InteractionRow> meeting(PlanProduct one, PlanProduct other) {
        if (one.ids().size() == 1 && other.ids().size() == 1) {
            return catalog.meeting(one.id(), other.id());
        }
        return one.ids().stream()
                .flatMap(first -> other.ids().stream().flatMap(second -> catalog.meeting(first, second).stream()))
                .distinct()
                .toList();
    }

    private static PairDistance distance(InteractionRow row, KeepApart apart) {
        return row.minutes() == InteractionRow.NEVER
                ? PairDistance.WEEK
                : apart == KeepApart.DAY ? PairDistance.DAY : PairDistance.SESSION;
    }
}
