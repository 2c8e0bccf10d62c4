package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.BasicSteps.BasicStep;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.PlaceFinding.PlaceCause;
import org.peptideadvisor.plan.SolvedPlan.PlanDraft;

/** Answers why things of one plan stand where they stand. Thread-safe: equal questions get equal answers. */
public final class PlaceInquiry {

    private final WeekPlanner planner;
    private final SolvedPlan plan;
    private final PlanDraft draft;

    public PlaceInquiry(WeekPlanner planner, SolvedPlan plan) {
        this.planner = planner;
        this.plan = plan;
        this.draft = plan.draft();
    }

    /** Why something that is planned stands in a place or does not; null for what is not planned at all. */
    public @Nullable PlaceFinding of(String id, PlanPlace place) {
        Planned planned = draft.request().planned().stream()
                .filter(one -> one.id().equals(id) && draft.request().allowed().test(one))
                .findFirst()
                .orElse(null);
        if (planned == null) {
            return null;
        }
        if (plan.stands(id, place)) {
            return new PlaceFinding(true, true, later(id), List.of());
        }
        if (place.day() != null && plan.stands(id, new PlanPlace(place.session(), null))) {
            return otherDay(id, place);
        }
        int at = draft.at(id);
        if (at >= 0) {
            return new PlaceCauses(draft, unkept(), at, place).find();
        }
        return BasicSteps.isBasic(planned) ? basic(planned, place) : untaken(planned, place);
    }

    @Nullable
    PlanDraft unkept() {
        return draft.bounds().kept() == null
                ? null
                : planner.plan(draft.request().unkept()).draft();
    }

    /** What lets something begin in a later week only. */
    private List<PlaceCause> later(String id) {
        Integer start = plan.start(id);
        int at = draft.at(id);
        if (start == null || start == 1 || at < 0) {
            return List.of();
        }
        var rules = new ArrayList<Finding>();
        Planned before = null;
        for (int earlier = 0; earlier < at; earlier++) {
            boolean begins = draft.problem().products().get(earlier).isNew()
                    && draft.slots().get(earlier) != 0;
            before = begins ? draft.products().taken().get(earlier) : before;
        }
        Finding apart = draft.bounds().saidOf(PlanLimit.WEEKS_APART);
        if (before != null && apart != null) {
            rules.add(apart);
        }
        draft.request().ramped().stream()
                .filter(one -> one.planned() != null && one.planned().id().equals(id) && one.fromWeek() > 1)
                .min(Finding.BY_RULE)
                .ifPresent(rules::add);
        PlaceCause later = PlaceCause.of(CauseKind.BEGINS_LATER, rules).numbered(start);
        return List.of(before == null ? later : later.with(before));
    }

    /** A week may begin on any day: all products move on together, and nothing that it keeps is about one day. */
    private PlaceFinding otherDay(String id, PlanPlace place) {
        int times = 0;
        for (int day = 1; day <= WeekSlots.DAYS; day++) {
            times += plan.stands(id, new PlanPlace(place.session(), day)) ? 1 : 0;
        }
        List<Finding> paced = draft.request().ramped().stream()
                .filter(one -> one.planned() != null && one.planned().id().equals(id))
                .sorted(Finding.BY_RULE)
                .<Finding>map(one -> one)
                .toList();
        return new PlaceFinding(
                false,
                true,
                List.of(
                        PlaceCause.of(CauseKind.FREQUENCY, paced)
                                .numbered(times)
                                .alone(false),
                        PlaceCause.of(CauseKind.ANY_DAY, List.of()).alone(false)),
                List.of());
    }

    /**
     * Something for which the plan has no room before the week is solved. It is tried beside those that have: with a limit less,
     * and then as any other product.
     */
    private PlaceFinding untaken(Planned planned, PlanPlace place) {
        if (planned.groups().contains(PlannedProducts.ELSEWHERE)) {
            return PlaceFinding.impossible(PlaceCause.of(CauseKind.NOT_FOR_FACE, List.of()));
        }
        if (planned.id().startsWith(PlannedProducts.SWALLOWED)) {
            return PlaceFinding.impossible(PlaceCause.of(CauseKind.SWALLOWED, List.of()));
        }
        boolean standIn = planned.kind().equals("peptide")
                && planned.rank() > draft.request().peptides();
        PlanRequest request = draft.request()
                .only(
                        one -> one.equals(planned) || draft.at(one.id()) >= 0 || BasicSteps.isBasic(one),
                        Math.max(planned.rank(), draft.request().peptides()));
        boolean newProducts = !isTaken(planned, request, false, true);
        boolean tooMany = !isTaken(planned, request, newProducts, false);
        var causes = new ArrayList<PlaceCause>();
        if (standIn) {
            causes.add(PlaceCause.of(CauseKind.STAND_IN, List.of())
                    .numbered(draft.request().peptides()));
        }
        if (newProducts) {
            Finding said = draft.bounds().saidOf(PlanLimit.NEW_PRODUCTS);
            causes.add(PlaceCause.of(CauseKind.NEW_PRODUCTS, said == null ? List.of() : List.of(said))
                    .numbered(draft.bounds().of(PlanLimit.NEW_PRODUCTS)));
        }
        if (tooMany) {
            causes.add(PlaceCause.of(CauseKind.TOO_MANY, List.of()).numbered(PlanBounds.MOST_PRODUCTS));
        }
        SolvedPlan roomier = planner.plan(request, PlanBounds.lifted(request, newProducts, tooMany));
        PlaceFinding then = Objects.requireNonNull(new PlaceInquiry(planner, roomier).of(planned.id(), place));
        if (!then.stands()) {
            causes.addAll(then.causes());
        }
        boolean alone = causes.size() == 1;
        return new PlaceFinding(
                false, false, causes.stream().map(one -> one.alone(alone)).toList(), List.of());
    }

    /** One of the basics, which rules place: there is nothing to solve. */
    private PlaceFinding basic(Planned basic, PlanPlace place) {
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

    private boolean isTaken(Planned planned, PlanRequest request, boolean newProducts, boolean allProducts) {
        return planner.products(request, PlanBounds.lifted(request, newProducts, allProducts)).taken().stream()
                .anyMatch(one -> one.id().equals(planned.id()));
    }

    /** The other time of day. */
    public static DaySession other(DaySession session) {
        return session == DaySession.MORNING ? DaySession.EVENING : DaySession.MORNING;
    }
}
