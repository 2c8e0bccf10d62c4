package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.ApartRows.RowApart;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.PlaceFinding.PlaceCause;
import org.peptideadvisor.plan.SolvedPlan.PlanDraft;

/**
 * All that a week keeps and that could be in the way of one of its products, each of which can be taken away to see what it
 * does. What is prescribed is never in question.
 */
final class WeekConstraints {

    private final PlanDraft draft;
    private final @Nullable PlanDraft unkept;
    private final int at;
    private final Planned planned;

    /**
     * @param unkept the same plan without the rule that keeps new products to one session, or null where there is none
     */
    WeekConstraints(PlanDraft draft, @Nullable PlanDraft unkept, int at) {
        this.draft = draft;
        this.unkept = unkept;
        this.at = at;
        this.planned = draft.products().taken().get(at);
    }

    /** One thing that the week keeps; {@code row} only for what is kept apart. */
    record WeekConstraint(CauseKind kind, @Nullable RowApart row) {}

    /** All of them: what concerns the product itself first, rows between others last. */
    List<WeekConstraint> all() {
        var all = new ArrayList<WeekConstraint>();
        for (CauseKind own : List.of(CauseKind.NATURE, CauseKind.PLACED, CauseKind.USED_THEN)) {
            all.add(new WeekConstraint(own, null));
        }
        if (unkept != null) {
            all.add(new WeekConstraint(CauseKind.KEPT_SESSION, null));
        }
        rows(true, all);
        all.add(new WeekConstraint(CauseKind.STEPS, null));
        all.add(new WeekConstraint(CauseKind.WEEKLY_LOAD, null));
        rows(false, all);
        return all;
    }

    private void rows(boolean own, List<WeekConstraint> all) {
        for (RowApart row : draft.rows()) {
            boolean about = row.pair().first() == at || row.pair().second() == at;
            if (about == own) {
                all.add(new WeekConstraint(CauseKind.KEPT_APART, row));
            }
        }
    }

    /** The week when some of them do not hold. */
    WeekProblem without(List<WeekConstraint> gone) {
        boolean open = gone.stream().anyMatch(one -> one.kind() == CauseKind.KEPT_SESSION);
        PlanDraft base = open && unkept != null ? unkept : draft;
        WeekProblem problem = base.problem();
        Set<CauseKind> own = EnumSet.noneOf(CauseKind.class);
        for (WeekConstraint one : gone) {
            RowApart row = one.row();
            if (row != null) {
                problem = problem.without(row.pair());
            } else if (one.kind() == CauseKind.STEPS) {
                problem = problem.withoutSteps();
            } else if (one.kind() == CauseKind.WEEKLY_LOAD) {
                problem = problem.withoutLoad();
            } else if (one.kind() != CauseKind.KEPT_SESSION) {
                own.add(one.kind());
            }
        }
        return own.isEmpty() ? problem : problem.with(at, base.products().product(planned, own));
    }

    /** What is told of one that is in the way. */
    PlaceCause cause(WeekConstraint one, boolean alone, PlanPlace place) {
        PlaceCause cause = PlaceCause.of(one.kind(), rules(one.kind(), place)).alone(alone);
        RowApart row = one.row();
        if (row != null) {
            return apart(row, alone);
        }
        return switch (one.kind()) {
            case STEPS -> cause.numbered(draft.bounds().of(PlanLimit.STEPS));
            case WEEKLY_LOAD -> cause.numbered(draft.bounds().of(PlanLimit.WEEKLY_LOAD));
            default -> cause;
        };
    }

    private PlaceCause apart(RowApart row, boolean alone) {
        List<Planned> taken = draft.products().taken();
        Planned first = taken.get(row.pair().first());
        Planned second = taken.get(row.pair().second());
        if (first.equals(planned) || second.equals(planned)) {
            Planned other = first.equals(planned) ? second : first;
            return new PlaceCause(CauseKind.KEPT_APART, alone, other, null, row.row(), List.of(), 0);
        }
        return new PlaceCause(CauseKind.OTHERS_APART, alone, first, second, row.row(), List.of(), 0);
    }

    private List<Finding> rules(CauseKind kind, PlanPlace place) {
        Finding said =
                switch (kind) {
                    case KEPT_SESSION -> draft.bounds().kept();
                    case STEPS -> draft.bounds().saidOf(PlanLimit.STEPS);
                    case WEEKLY_LOAD -> draft.bounds().saidOf(PlanLimit.WEEKLY_LOAD);
                    default -> null;
                };
        if (kind == CauseKind.PLACED) {
            return placed(draft.request(), planned.id()).stream()
                    .filter(one -> !place.takesIn(one.session()))
                    .<Finding>map(one -> one)
                    .toList();
        }
        return said == null ? List.of() : List.of(said);
    }

    /** Where rules put a product, in a fixed order. */
    static List<Finding.Placed> placed(PlanRequest request, String id) {
        return request.placed().stream()
                .filter(one -> one.planned() != null && one.planned().id().equals(id))
                .sorted(Finding.BY_RULE)
                .toList();
    }

    static List<Finding.Placed> placed(PlanRequest request, String id, DaySession session) {
        return placed(request, id).stream()
                .filter(one -> one.session() == session)
                .toList();
    }
}
