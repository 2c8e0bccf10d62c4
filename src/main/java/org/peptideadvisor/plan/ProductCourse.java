package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.plan.PlanProduct.ProductRole;

/**
 * One product through the weeks: when it begins and how often it is used until it has settled in.
 *
 * @param planned what it is
 * @param product what the week knows of it
 * @param slots its sessions once it has settled in
 * @param start the week in which it begins, from 1
 * @param paces how often a week at first, for each thing that it holds, by week counted from its own start
 */
record ProductCourse(Planned planned, PlanProduct product, int slots, int start, List<List<ProductPace>> paces) {

    /** So many times a week from a week of its own on, the first being 0. */
    record ProductPace(int after, int times) {}

    /** The course of something that is there from the first week on; what rules still pace begins its pace then. */
    static ProductCourse settled(Planned planned, PlanProduct product, int slots, PlanRequest request) {
        List<List<ProductPace>> paces = product.role() == ProductRole.PRESCRIBED
                ? List.of()
                : product.ids().stream()
                        .map(id -> paces(own(id, request.ramped()), times -> request.share(id, times)))
                        .toList();
        return new ProductCourse(planned, product, slots, 1, paces);
    }

    /** The course of something new, which begins in a week at the earliest. */
    static ProductCourse begun(
            Planned planned, PlanProduct product, int slots, int earliest, List<Finding.Ramped> ramped) {
        List<Finding.Ramped> own = own(planned.id(), ramped);
        int start = own.isEmpty() ? earliest : Math.max(earliest, own.get(0).fromWeek());
        return new ProductCourse(planned, product, slots, start, List.of(paces(own, times -> times)));
    }

    private static List<Finding.Ramped> own(String id, List<Finding.Ramped> ramped) {
        var own = new ArrayList<Finding.Ramped>();
        for (Finding.Ramped one : ramped) {
            if (one.planned() != null && one.planned().id().equals(id)) {
                own.add(one);
            }
        }
        own.sort(Comparator.comparingInt(Finding.Ramped::fromWeek).thenComparingInt(Finding.Ramped::perWeek));
        return own;
    }

    private static List<ProductPace> paces(List<Finding.Ramped> own, IntUnaryOperator share) {
        var paces = new ArrayList<ProductPace>(own.size());
        for (Finding.Ramped one : own) {
            int after = one.fromWeek() - own.get(0).fromWeek();
            if (paces.isEmpty() || paces.get(paces.size() - 1).after() < after) {
                paces.add(new ProductPace(after, share.applyAsInt(one.perWeek())));
            }
        }
        return List.copyOf(paces);
    }

    /** Its sessions in a week of the plan. */
    int in(int week) {
        if (week < start) {
            return 0;
        }
        int times = WeekSlots.count(slots);
        for (List<ProductPace> of : paces) {
            int now = times;
            for (ProductPace pace : of) {
                now = week - start >= pace.after() ? pace.times() : now;
            }
            times = Math.min(times, now);
        }
        return WeekSlots.some(slots, times);
    }

    /** Adds the weeks in which something changes about it. */
    void addTurns(Set<Integer> turns) {
        turns.add(start);
        paces.forEach(of -> of.forEach(pace -> turns.add(start + pace.after())));
    }
}
