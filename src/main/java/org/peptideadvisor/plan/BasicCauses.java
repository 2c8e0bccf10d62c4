package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.BasicSteps.BasicStep;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.PlaceFinding.PlaceCause;

/** Why one of the basics is no step of some part of the day. Rules place the basics; there is nothing to solve. */
final class BasicCauses {

    private final PlanDraft draft;

    BasicCauses(PlanDraft draft) {
        this.draft = draft;
    }

    PlaceFinding of(Planned basic, PlanPlace place) {
        var causes = new ArrayList<PlaceCause>();
        for (DaySession session : DaySession.values()) {
            if (place.takesIn(session)) {
                PlaceCause cause = cause(basic, session);
                if (causes.stream().noneMatch(cause::equals)) {
                    causes.add(cause);
                }
            }
        }
        boolean alone = causes.size() == 1 || place.session() == null;
        return new PlaceFinding(
                false, false, causes.stream().map(one -> one.alone(alone)).toList(), List.of());
    }

    private PlaceCause cause(Planned basic, DaySession session) {
        List<Finding.Placed> here = WeekConstraints.placed(draft.request(), basic.id(), session);
        if (here.isEmpty()) {
            return PlaceCause.of(CauseKind.NO_STEP, WeekConstraints.placed(draft.request(), basic.id()));
        }
        Finding.SessionKept kept = draft.bounds().kept();
        if (kept != null && kept.session() != session) {
            return PlaceCause.of(CauseKind.KEPT_SESSION, List.of(kept));
        }
        String step = BasicSteps.kind(here.get(0));
        for (BasicStep other : draft.basics().of(session)) {
            boolean holds = other.holds().stream().anyMatch(one -> one.id().equals(basic.id()));
            if (other.step().equals(step) && !holds) {
                PlaceCause taken = PlaceCause.of(CauseKind.STEP_TAKEN, List.of());
                return other.holds().isEmpty()
                        ? taken
                        : taken.with(other.holds().get(0));
            }
        }
        PlaceCause replaced = PlaceCause.of(CauseKind.STEP_TAKEN, List.of());
        for (int at = 0; at < draft.slots().size(); at++) {
            if (draft.problem().products().get(at).moisturiser()) {
                return replaced.with(draft.products().taken().get(at));
            }
        }
        return replaced;
    }
}
