package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.KeepApart;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.PlanConflict.PlanChange;
import org.peptideadvisor.plan.WeekPlanner.RowApart;

/** Finds what a solved week had to change, and why. */
final class PlanConflicts {

    private final List<Planned> taken;
    private final List<PlanProduct> asked;
    private final int[] slots;
    private final List<RowApart> rows;
    private final PlanBounds bounds;
    private final List<Finding.Placed> placed;

    PlanConflicts(
            List<Planned> taken,
            List<PlanProduct> asked,
            int[] slots,
            List<RowApart> rows,
            PlanBounds bounds,
            List<Finding.Placed> placed) {
        this.taken = taken;
        this.asked = asked;
        this.slots = slots;
        this.rows = rows;
        this.bounds = bounds;
        this.placed = placed;
    }

    /**
     * @param tooMany what was beyond the products that a plan may have
     */
    List<PlanConflict> all(List<Planned> tooMany) {
        var conflicts = new ArrayList<PlanConflict>();
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

    /** Prescribed products that meet although the table keeps them apart: nothing is changed here, their prescriber is asked. */
    private void prescribed(List<PlanConflict> conflicts) {
        for (RowApart one : rows) {
            int first = one.pair().first();
            int second = one.pair().second();
            boolean both = isPrescribed(first) && isPrescribed(second);
            if (both && one.pair().how() != KeepApart.MINUTES && (slots[first] & slots[second]) != 0) {
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
        conflicts.add(conflict(at, change));
        if (change == PlanChange.MOVE && times < product.times()) {
            conflicts.add(conflict(at, PlanChange.LESS_OFTEN));
        }
    }

    private PlanConflict conflict(int at, PlanChange change) {
        PlanProduct product = asked.get(at);
        boolean full = product.load() > 0 && change != PlanChange.MOVE && isFull(product);
        RowApart apart = full ? null : apart(at, change);
        Planned with = apart == null ? null : taken.get(other(apart, at));
        DaySession session = change == PlanChange.MOVE ? session(slots[at]) : null;
        return new PlanConflict(
                taken.get(at),
                change,
                WeekSlots.count(slots[at]),
                session,
                with,
                apart == null ? null : apart.row(),
                apart == null ? rule(at, session) : null);
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

    /** The row that explains a change: one with something that has a place and that would meet it as things are now. */
    private @Nullable RowApart apart(int at, PlanChange change) {
        PlanProduct product = asked.get(at);
        int now = product.now() == 0 ? product.may() : product.now();
        for (RowApart one : rows) {
            boolean concerns = one.pair().first() == at || one.pair().second() == at;
            if (!concerns || one.pair().how() == KeepApart.MINUTES) {
                continue;
            }
            int other = slots[other(one, at)];
            boolean wouldMeet = one.pair().how() == KeepApart.DAY
                    ? (WeekSlots.days(now) & WeekSlots.days(other)) != 0
                    : (now & other) != 0;
            if (wouldMeet && (change != PlanChange.MOVE || one.pair().how() == KeepApart.SESSION)) {
                return one;
            }
        }
        return null;
    }

    private static int other(RowApart one, int at) {
        return one.pair().first() == at ? one.pair().second() : one.pair().first();
    }

    /** What put it into another session; or the limit that left no room: the load for what adds to it, the steps for the rest. */
    private @Nullable Finding rule(int at, @Nullable DaySession session) {
        PlanProduct product = asked.get(at);
        var moved = placed.stream()
                .filter(one -> one.session() == session
                        && one.planned() != null
                        && one.planned().id().equals(product.id()))
                .min(Finding.BY_RULE);
        if (moved.isPresent()) {
            return moved.get();
        }
        Finding.PlanLimited load = bounds.saidOf(PlanLimit.WEEKLY_LOAD);
        return product.load() > 0 && load != null && isFull(product) ? load : bounds.saidOf(PlanLimit.STEPS);
    }

    private boolean isFull(PlanProduct product) {
        int points = 0;
        for (int at = 0; at < slots.length; at++) {
            points += WeekSlots.count(slots[at]) * asked.get(at).load();
        }
        return points + product.load() > bounds.of(PlanLimit.WEEKLY_LOAD);
    }
}
