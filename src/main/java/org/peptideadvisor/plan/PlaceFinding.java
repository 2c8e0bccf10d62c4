package org.peptideadvisor.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict;

/**
 * Why a product does or does not stand somewhere in a plan. Every cause was tried: the week was solved again without it.
 *
 * @param stands whether it stands there
 * @param possible whether some week has it there and keeps every limit
 * @param causes what keeps it from there; where it stands there, why it does so only later
 * @param changes what that week would change for the others, or of the product itself
 */
public record PlaceFinding(boolean stands, boolean possible, List<PlaceCause> causes, List<PlaceChange> changes) {

    public PlaceFinding {
        causes = List.copyOf(causes);
        changes = List.copyOf(changes);
    }

    /** What keeps a product from a place. */
    public enum CauseKind {
        /** Its nature suits another time of day, by the column {@code when} of its table. */
        NATURE,
        /** Rules put it elsewhere. */
        PLACED,
        /** A rule keeps every new product to one session. */
        KEPT_SESSION,
        /** The client uses it at another time, or is taken to where that was not asked, and moving it would be a change. */
        USED_THEN,
        /** Its prescriber chose the time. */
        PRESCRIBED,
        /** A row of the interaction table keeps it from another product. */
        KEPT_APART,
        /** A row of the interaction table keeps two others apart, which leaves no room. */
        OTHERS_APART,
        /** There is no room for a further step. */
        STEPS,
        /** The week has no more points for strong actives. */
        WEEKLY_LOAD,
        /** It is used so many times a week only. */
        FREQUENCY,
        /** It may stand in for a peptide that has a place. */
        STAND_IN,
        /** There is room for no further new product. */
        NEW_PRODUCTS,
        /** The plan has as many products as it may have. */
        TOO_MANY,
        /** Another product is this step. */
        STEP_TAKEN,
        /** No rule makes it a step there. */
        NO_STEP,
        /** It is not made for the face. */
        NOT_FOR_FACE,
        /** It is swallowed. */
        SWALLOWED,
        /** Something in use stands for it. */
        COVERED,
        /** There is room for so many other actives, and others come before it. */
        OUTRANKED,
        /** It begins in a later week. */
        BEGINS_LATER,
        /** Its days are the first that fit; they may all move together with those of the others. */
        ANY_DAY,
        /** Nothing keeps it from there: of weeks that are equally good the first in a fixed order is told. */
        FIXED_ORDER;

        /** The word for it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One cause.
     *
     * @param alone whether the product may stand there once this alone is taken away; else all of the causes are in the way
     * @param with the other product, or null
     * @param third of two others that are kept apart the second, or null
     * @param row the row that keeps the two apart, or null
     * @param rules what rules said; empty where a table or a careful value says it
     * @param number the times, the week or the most that it is about; 0 for none
     */
    public record PlaceCause(
            CauseKind kind,
            boolean alone,
            @Nullable Planned with,
            @Nullable Planned third,
            @Nullable InteractionRow row,
            List<Finding> rules,
            int number) {

        public PlaceCause {
            rules = List.copyOf(rules);
        }

        static PlaceCause of(CauseKind kind, List<? extends Finding> rules) {
            return new PlaceCause(kind, true, null, null, null, List.copyOf(rules), 0);
        }

        PlaceCause with(Planned other) {
            return new PlaceCause(kind, alone, other, third, row, rules, number);
        }

        PlaceCause numbered(int count) {
            return new PlaceCause(kind, alone, with, third, row, rules, count);
        }

        PlaceCause alone(boolean enough) {
            return new PlaceCause(kind, enough, with, third, row, rules, number);
        }
    }

    /**
     * What a week with the product in that place changes.
     *
     * @param times how often a week the product is then used
     * @param session where it moves to, or null where it does not
     */
    public record PlaceChange(
            Planned planned, PlanConflict.PlanChange change, int times, @Nullable DaySession session) {}

    static PlaceFinding impossible(PlaceCause... causes) {
        return new PlaceFinding(false, false, List.of(causes), List.of());
    }
}
