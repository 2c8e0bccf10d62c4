package org.peptideadvisor.model.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;

/**
 * A plan that a person can follow: the mornings and evenings of a week, phase by phase.
 *
 * @param budget the {@code step-budget} id that it was made for
 * @param phases by week, without gaps, the first from week 1; a phase holds until the next one
 * @param doesNotFit what no week has room for, what gives way first coming first
 */
public record WeekPlan(String budget, List<PlanPhase> phases, List<PlanMisfit> doesNotFit) {

    /** A plan that says nothing, for an answer in which nothing goes on the skin. */
    public static final WeekPlan EMPTY = new WeekPlan("standard", List.of(), List.of());

    public WeekPlan {
        phases = List.copyOf(phases);
        doesNotFit = List.copyOf(doesNotFit);
    }

    /** Some weeks that are alike. Weeks count from 1, {@code toWeek} included. */
    public record PlanPhase(int fromWeek, int toWeek, List<PlanStep> morning, List<PlanStep> evening) {

        public PlanPhase {
            morning = List.copyOf(morning);
            evening = List.copyOf(evening);
        }
    }

    /**
     * One step of a session.
     *
     * @param order its place in the session, from 1
     * @param step what kind of step it is, a {@code step} id
     * @param name what is used
     * @param product what the client calls it, when it is one of the client's own products
     * @param ingredients catalog ids that matter in it; empty for a plain product
     * @param days days of the week from 1 to 7; empty for every day
     * @param note how to use it, or null
     */
    public record PlanStep(
            int order,
            String step,
            String name,
            @Nullable String product,
            List<String> ingredients,
            List<Integer> days,
            @Nullable String note) {

        public PlanStep {
            ingredients = List.copyOf(ingredients);
            days = days == null ? List.of() : List.copyOf(days);
        }
    }

    /**
     * Something that the week cannot hold as it is used or advised.
     *
     * @param subject what it is
     * @param name what it is called
     * @param change {@code leave-out}, {@code less-often}, {@code move} or {@code ask-prescriber}
     * @param because what to do, and why
     * @param row the row of a table that says so, or null
     * @param reasons the rules that say so; empty where a table does
     */
    public record PlanMisfit(
            ExclusionSubject subject,
            String name,
            String change,
            String because,
            @Nullable String row,
            List<Reason> reasons) {

        public PlanMisfit {
            reasons = List.copyOf(reasons);
        }
    }
}
