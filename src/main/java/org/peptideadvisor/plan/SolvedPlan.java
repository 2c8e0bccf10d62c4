package org.peptideadvisor.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.word.DaySession;

/** The plan of one client, and where and when each thing has its place in it. Immutable. */
public final class SolvedPlan {

    private final List<PlanPhase> phases;
    private final List<PlanConflict> conflicts;
    private final List<ProductCourse> courses;
    private final Set<String> basics;

    SolvedPlan(List<PlanPhase> phases, List<PlanConflict> conflicts, List<ProductCourse> courses, Set<String> basics) {
        this.phases = List.copyOf(phases);
        this.conflicts = List.copyOf(conflicts);
        this.courses = courses.stream().filter(course -> course.slots() != 0).toList();
        this.basics = Set.copyOf(basics);
    }

    /** By week, the first from week 1. */
    public List<PlanPhase> phases() {
        return phases;
    }

    /** What no week has room for, what gives way first coming first. */
    public List<PlanConflict> conflicts() {
        return conflicts;
    }

    /** Whether something has a place in the week. */
    public boolean holds(String id) {
        return basics.contains(id) || holding(id).findAny().isPresent();
    }

    /** Whether something has a place in the mornings, or in the evenings. */
    public boolean holds(String id, DaySession session) {
        boolean planned = holding(id).findAny().isPresent();
        return planned ? holds(id, WeekSlots.of(session)) : basics.contains(id);
    }

    /** The week in which something begins, from 1; null when it has no place. */
    public @Nullable Integer start(String id) {
        return holding(id).map(ProductCourse::start).min(Integer::compare).orElse(basics.contains(id) ? 1 : null);
    }

    /** The week in which the first of its peptides begins; null when it has none. */
    public @Nullable Integer firstPeptide() {
        return courses.stream()
                .filter(course -> course.planned().peptideClass() != null)
                .map(ProductCourse::start)
                .min(Integer::compare)
                .orElse(null);
    }

    private boolean holds(String id, int slots) {
        return holding(id).anyMatch(course -> (course.slots() & slots) != 0);
    }

    /** The courses of the products that hold something. */
    private Stream<ProductCourse> holding(String id) {
        return courses.stream().filter(course -> course.product().ids().contains(id));
    }
}
