package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.ApartRows.RowApart;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict;
import org.peptideadvisor.plan.SolvedPlan.PlanConflict.PlanChange;

/** Finds what a solved week had to change, and why. */
final class PlanConflicts {

    private final List<Planned> taken;
    private final List<PlanProduct> asked;
    private final int[] slots;
    private final List<RowApart> rows;
    private final PlanBounds bounds;
    private final List<Finding.Placed> placed;
    private final ChangeReasons reasons;

    PlanConflicts(
            List<Planned> taken,
            WeekProblem problem,
            int[] slots,
            List<RowApart> rows,
            PlanBounds bounds,
            List<Finding.Placed> placed) {
        this.taken = taken;
        this.asked = problem.products();
        this.slots = slots;
        this.rows = rows;
        this.bounds = bounds;
        this.placed = placed;
        this.reasons = new ChangeReasons(problem, slots, rows);
    }

    /**
     * @param tooMany what was beyond the products that a plan may have
     * @param doubted what keeps out a prescribed product, by id
     */
    List<PlanConflict> all(List<Planned> tooMany, Map<String, Finding> doubted) {
        var conflicts = new ArrayList<PlanConflict>();
        askAbout(doubted, conflicts);
        prescribed(conflicts);
        for (Planned one : tooMany) {
            conflicts.add(new PlanConflict(one, PlanChange.LEAVE_OUT, 0, null, null, null, null));
        }
        for (int at = asked.size() - 1; at >= 0; at--) {
            changed(at, conflicts);
        }
        conflicts.sort(Comparator.comparing(PlanConflict::change));
        return List.copyOf(conflicts);
    }

    /** Prescribed products that a rule keeps out: they stay, and their prescriber is asked. */
    private void askAbout(Map<String, Finding> doubted, List<PlanConflict> conflicts) {
        for (Planned one : taken) {
            Finding against = doubted.get(one.id());
            if (against != null) {
                conflicts.add(new PlanConflict(one, PlanChange.ASK_PRESCRIBER, 0, null, null, null, against));
            }
        }
    }

    /** Prescribed products that meet although the table keeps them apart: nothing is changed here, their prescriber is asked. */
    private void prescribed(List<PlanConflict> conflicts) {
        for (RowApart one : rows) {
            int first = one.pair().first();
            int second = one.pair().second();
            boolean both = isPrescribed(first) && isPrescribed(second);
            if (both && (WeekProblem.barred(one.pair().how(), slots[first]) & slots[second]) != 0) {
                conflicts.add(new PlanConflict(
                        taken.get(second), PlanChange.ASK_PRESCRIBER, 0, null, taken.get(first), one.row(), null));
            }
        }
    }

    private boolean isPrescribed(int at) {
        return asked.get(at).role() == ProductRole.PRESCRIBED;
    }

    private void changed(int at, List<PlanConflict> conflicts) {
        PlanProduct product = asked.get(at);
        int times = WeekSlots.count(slots[at]);
        if (product.role() == ProductRole.PRESCRIBED || product.role() == ProductRole.NEW_ACTIVE) {
            return;
        }
        PlanChange change = change(product, slots[at], times);
        if (change == null || (change == PlanChange.LESS_OFTEN && product.isNew())) {
            return;
        }
        conflicts.add(explained(at, change, times, change == PlanChange.MOVE ? session(slots[at]) : null));
        if (change == PlanChange.MOVE && times < product.times()) {
            conflicts.add(explained(at, PlanChange.LESS_OFTEN, times, null));
        }
    }

    private PlanConflict explained(int at, PlanChange change, int times, @Nullable DaySession session) {
        Finding.SessionKept kept = change == PlanChange.MOVE ? bounds.kept() : null;
        if (kept != null) {
            return new PlanConflict(taken.get(at), change, times, session, null, null, kept);
        }
        ChangeReasons.ChangeReason reason = reasons.of(at, change == PlanChange.MOVE);
        RowApart row = reason.row();
        if (row != null) {
            int other =
                    row.pair().first() == at ? row.pair().second() : row.pair().first();
            return new PlanConflict(taken.get(at), change, times, session, taken.get(other), row.row(), null);
        }
        PlanLimit limit = reason.limit();
        Finding rule = session == null ? null : placed(at, session);
        if (rule == null && limit != null) {
            rule = bounds.saidOf(limit);
        }
        return new PlanConflict(taken.get(at), change, times, session, null, null, rule);
    }

    /** What put it into another session. */
    private @Nullable Finding placed(int at, DaySession session) {
        return placed.stream()
                .filter(one -> one.session() == session
                        && one.planned() != null
                        && one.planned().id().equals(asked.get(at).id()))
                .min(Finding.BY_RULE)
                .orElse(null);
    }

    private static @Nullable PlanChange change(PlanProduct product, int slots, int times) {
        if (slots == 0) {
            return PlanChange.LEAVE_OUT;
        }
        if (product.role() == ProductRole.IN_USE && (product.now() & slots) != slots) {
            return PlanChange.MOVE;
        }
        return times < product.times() ? PlanChange.LESS_OFTEN : null;
    }

    private static DaySession session(int slots) {
        return (slots & WeekSlots.EVENINGS) != 0 ? DaySession.EVENING : DaySession.MORNING;
    }
}
