package org.peptideadvisor.plan;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;

/**
 * One product through the weeks: when it begins and how often it is used until it has settled in.
 *
 * @param planned what it is
 * @param product what the week knows of it
 * @param slots its sessions once it has settled in
 * @param start the week in which it begins, from 1
 * @param paces how often a week at first, by week counted from its own start
 */
record ProductCourse(Planned planned, PlanProduct product, int slots, int start, List<ProductPace> paces) {

    /** So many times a week from a week of its own on, the first being 0. */
    record ProductPace(int after, int times) {}

    /** The course of something that is there from the first week on. */
    static ProductCourse settled(Planned planned, PlanProduct product, int slots) {
        return new ProductCourse(planned, product, slots, 1, List.of());
    }

    /** The course of something new, which begins in a week at the earliest. */
    static ProductCourse begun(
            Planned planned, PlanProduct product, int slots, int earliest, List<Finding.Ramped> ramped) {
        List<Finding.Ramped> own = ramped.stream()
                .filter(one -> one.planned() != null && one.planned().id().equals(planned.id()))
                .sorted(Comparator.comparingInt(Finding.Ramped::fromWeek))
                .toList();
        if (own.isEmpty()) {
            return new ProductCourse(planned, product, slots, earliest, List.of());
        }
        int first = own.get(0).fromWeek();
        List<ProductPace> paces = own.stream()
                .map(one -> new ProductPace(one.fromWeek() - first, one.perWeek()))
                .toList();
        return new ProductCourse(planned, product, slots, Math.max(earliest, first), paces);
    }

    /** Its sessions in a week of the plan. */
    int in(int week) {
        if (week < start) {
            return 0;
        }
        int times = WeekSlots.count(slots);
        for (ProductPace pace : paces) {
            if (week - start >= pace.after()) {
                times = pace.times();
            }
        }
        return WeekSlots.some(slots, times);
    }

    /** The weeks in which something changes about it. */
    TreeSet<Integer> turns() {
        var turns = new TreeSet<Integer>();
        turns.add(start);
        paces.forEach(pace -> turns.add(start + pace.after()));
        return turns;
    }
}
