package org.peptideadvisor.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.ApartRows.RowApart;

/** The plan of one client, and where and when each thing has its place in it. Immutable. */
public final class SolvedPlan {

    private final List<PlanPhase> phases;
    private final List<PlanConflict> conflicts;
    private final List<ProductCourse> courses;
    private final Set<String> basics;
    private final PlanDraft draft;

    /**
     * What one plan was solved from, kept for questions about it.
     *
     * @param products what asks for a place, and what the week knows of each
     * @param slots the sessions of each product in the solved week, in the order of the problem
     */
    record PlanDraft(
            PlanRequest request,
            PlanBounds bounds,
            BasicSteps basics,
            PlannedProducts products,
            List<RowApart> rows,
            WeekProblem problem,
            List<Integer> slots) {

        /** The number of a product among those that ask for a place; negative for one that does not. */
        int at(String id) {
            List<Planned> taken = products.taken();
            for (int at = 0; at < taken.size(); at++) {
                if (taken.get(at).id().equals(id)) {
                    return at;
                }
            }
            return -1;
        }
    }

    SolvedPlan(
            List<PlanPhase> phases,
            List<PlanConflict> conflicts,
            List<ProductCourse> courses,
            Set<String> basics,
            PlanDraft draft) {
        this.draft = draft;
        this.phases = List.copyOf(phases);
        this.conflicts = List.copyOf(conflicts);
        this.courses = courses.stream().filter(course -> course.slots() != 0).toList();
        this.basics = Set.copyOf(basics);
    }

    /**
     * Something that the week cannot hold as it is used or advised.
     *
     * @param planned what gives way
     * @param change what happens to it
     * @param times how often a week it still fits; 0 when it is left out
     * @param session the session that it moves to, or null
     * @param with what it would meet, or null
     * @param row the row that keeps the two apart, or null
     * @param rule what a rule said that leaves no room, that puts it elsewhere or keeps it out, or null
     */
    public record PlanConflict(
            Planned planned,
            PlanChange change,
            int times,
            @Nullable DaySession session,
            @Nullable Planned with,
            @Nullable InteractionRow row,
            @Nullable Finding rule) {

        /** What happens to a thing that does not fit, what weighs most first. */
        public enum PlanChange {
            /** A rule keeps a prescribed product out, or two of them meet: their prescriber decides. */
            ASK_PRESCRIBER,
            LEAVE_OUT,
            LESS_OFTEN,
            MOVE
        }
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

    /** Whether a step of some week of the plan holds something there. */
    public boolean stands(String id, PlanPlace place) {
        return phases.stream()
                .anyMatch(phase -> (place.takesIn(DaySession.MORNING) && holds(phase.morning(), id, place.day()))
                        || (place.takesIn(DaySession.EVENING) && holds(phase.evening(), id, place.day())));
    }

    private static boolean holds(List<PlanStep> steps, String id, @Nullable Integer day) {
        return steps.stream()
                .filter(step -> step.ingredients().contains(id))
                .anyMatch(step ->
                        day == null || step.days().isEmpty() || step.days().contains(day));
    }

    /** Whether a finding puts something into a step of a session, or paces it. */
    public static boolean settles(Finding finding, PlanStep step, DaySession session) {
        if (finding instanceof Finding.Placed placed && placed.session() == session) {
            Planned planned = placed.planned();
            return planned == null ? BasicSteps.kind(placed).equals(step.step()) : holds(step, planned);
        }
        return finding instanceof Finding.Ramped ramped && holds(step, ramped.planned());
    }

    private static boolean holds(PlanStep step, @Nullable Planned planned) {
        return planned != null && step.ingredients().contains(planned.id());
    }

    /** What the plan was solved from. */
    PlanDraft draft() {
        return draft;
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
