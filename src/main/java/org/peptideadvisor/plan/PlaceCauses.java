package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.PlaceFinding.PlaceCause;
import org.peptideadvisor.plan.PlaceFinding.PlaceChange;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict.PlanChange;
import org.peptideadvisor.plan.SolvedPlan.PlanDraft;
import org.peptideadvisor.plan.WeekConstraints.WeekConstraint;
import org.peptideadvisor.plan.WeekSolver.CostedWeek;

/**
 * Why a product that asked for a place in the week has none in some part of it: the week is solved again with the product
 * forced there, and with one constraint after another taken away. A product <em>may stand</em> somewhere when the best week
 * that has it there costs no more than the best week of all.
 */
final class PlaceCauses {

    private final PlanDraft draft;
    private final int at;
    private final PlanPlace place;
    private final Predicate<ProductPlace> there;
    private final WeekConstraints constraints;

    /**
     * @param unkept the same plan without the rule that keeps new products to one session, or null where there is none
     */
    PlaceCauses(PlanDraft draft, @Nullable PlanDraft unkept, int at, PlanPlace place) {
        this.draft = draft;
        this.at = at;
        this.place = place;
        this.there = one -> (place.takesIn(DaySession.MORNING) && one.mornings() > 0)
                || (place.takesIn(DaySession.EVENING) && one.evenings() > 0);
        this.constraints = new WeekConstraints(draft, unkept, at);
    }

    PlaceFinding find() {
        if (draft.problem().products().get(at).role() == ProductRole.PRESCRIBED) {
            return PlaceFinding.impossible(PlaceCause.of(CauseKind.PRESCRIBED, List.of()));
        }
        CostedWeek forced = WeekSolver.solve(draft.problem(), at, there);
        return new PlaceFinding(false, forced != null, causes(), forced == null ? List.of() : changes(forced));
    }

    private List<PlaceCause> causes() {
        if (mayStand(List.of())) {
            return List.of(PlaceCause.of(CauseKind.FIXED_ORDER, List.of()));
        }
        var alone = new ArrayList<PlaceCause>();
        for (WeekConstraint one : constraints.all()) {
            if (mayStand(List.of(one))) {
                alone.add(constraints.cause(one, true, place));
            }
        }
        return alone.isEmpty() ? together() : alone;
    }

    /** What must all be taken away, nothing of it in vain: each is put back unless the product then loses its place again. */
    private List<PlaceCause> together() {
        var gone = new ArrayList<>(constraints.all());
        for (int last = gone.size() - 1; last >= 0; last--) {
            WeekConstraint back = gone.remove(last);
            if (!mayStand(gone)) {
                gone.add(last, back);
            }
        }
        return gone.stream()
                .map(one -> constraints.cause(one, gone.size() == 1, place))
                .toList();
    }

    private boolean mayStand(List<WeekConstraint> gone) {
        WeekProblem problem = constraints.without(gone);
        CostedWeek with = WeekSolver.solve(problem, at, there);
        return with != null
                && with.cost()
                        == Objects.requireNonNull(WeekSolver.solve(problem, at, one -> true))
                                .cost();
    }

    private List<PlaceChange> changes(CostedWeek forced) {
        var changes = new ArrayList<PlaceChange>();
        for (int one = 0; one < draft.slots().size(); one++) {
            int before = draft.slots().get(one);
            int after = forced.slots().get(one);
            PlanChange change = change(before, after);
            if (change != null) {
                changes.add(new PlaceChange(
                        draft.products().taken().get(one),
                        change,
                        WeekSlots.count(after),
                        change == PlanChange.MOVE ? session(after & ~sessions(before)) : null));
            }
        }
        return changes;
    }

    private static @Nullable PlanChange change(int before, int after) {
        if (before == 0 || ((after & ~sessions(before)) == 0 && WeekSlots.count(after) >= WeekSlots.count(before))) {
            return null;
        }
        if (after == 0) {
            return PlanChange.LEAVE_OUT;
        }
        return (after & ~sessions(before)) == 0 ? PlanChange.LESS_OFTEN : PlanChange.MOVE;
    }

    /** All sessions of the times of day in which there are any. */
    private static int sessions(int slots) {
        return ((slots & WeekSlots.MORNINGS) == 0 ? 0 : WeekSlots.MORNINGS)
                | ((slots & WeekSlots.EVENINGS) == 0 ? 0 : WeekSlots.EVENINGS);
    }

    private static DaySession session(int slots) {
        return (slots & WeekSlots.EVENINGS) != 0 ? DaySession.EVENING : DaySession.MORNING;
    }
}
