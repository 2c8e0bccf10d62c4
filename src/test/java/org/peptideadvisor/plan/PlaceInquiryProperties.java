package org.peptideadvisor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.UsualClients;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.PlaceFinding.PlaceCause;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.ProductPlaces.ProductPlace;
import org.peptideadvisor.plan.SolvedPlan.PlanDraft;
import org.peptideadvisor.plan.WeekConstraints.WeekConstraint;
import org.peptideadvisor.release.Release;

/** Whatever is said to keep a product from a place does so, over generated clients. */
class PlaceInquiryProperties {

    /** Trying every week is quick for so many products. */
    private static final int FEW = 2;

    private static final int ROOM = 40;

    private final Release release = ShippedRelease.get();
    private final WeekPlanner planner = new WeekPlanner(release.catalog());
    private final Clients clients = new Clients();
    private final UsualClients usual = new UsualClients();

    @Property(tries = 200)
    void everythingPlannedStandsThereOrHasItsCauses(@ForAll long seed) {
        SolvedPlan plan = plan(seed);
        var inquiry = new PlaceInquiry(planner, plan);
        for (Planned planned : allowed(plan)) {
            for (PlanPlace place : places()) {
                PlaceFinding found = Objects.requireNonNull(inquiry.of(planned.id(), place));
                assertThat(found.stands()).isEqualTo(plan.stands(planned.id(), place));
                assertThat(found.causes()).doesNotHaveDuplicates();
                if (found.stands()) {
                    assertThat(found.causes()).allMatch(cause -> cause.kind() == CauseKind.BEGINS_LATER);
                } else {
                    assertThat(found.causes()).as("%s %s", planned.id(), place).isNotEmpty();
                    assertThat(found.causes().size() == 1
                                    || found.causes().stream()
                                                    .map(PlaceCause::alone)
                                                    .distinct()
                                                    .count()
                                            == 1)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 200)
    void whatIsInTheWayIsWhatEveryWeekShows(@ForAll long seed) {
        SolvedPlan plan = plan(seed);
        PlanDraft draft = plan.draft();
        if (draft.slots().size() > FEW) {
            return;
        }
        for (int at = 0; at < draft.slots().size(); at++) {
            PlanProduct product = draft.problem().products().get(at);
            for (DaySession session : DaySession.values()) {
                boolean stands = plan.stands(product.id(), PlanPlace.of(session));
                if (!stands && product.role() != ProductRole.PRESCRIBED) {
                    isShown(draft, new PlaceInquiry(planner, plan).unkept(), at, session);
                }
            }
        }
    }

    private static void isShown(PlanDraft draft, @Nullable PlanDraft unkept, int at, DaySession session) {
        PlaceFinding found = new PlaceCauses(draft, unkept, at, PlanPlace.of(session)).find();
        Predicate<ProductPlace> there =
                place -> (session == DaySession.MORNING ? place.mornings() : place.evenings()) > 0;
        int forced = EveryWeek.cheapest(draft.problem(), at, there);
        int best = EveryWeek.cheapest(draft.problem());
        assertThat(found.possible()).isEqualTo(forced < Integer.MAX_VALUE);
        assertThat(kinds(found).equals(Set.of(CauseKind.FIXED_ORDER))).isEqualTo(forced == best);
        if (forced == best) {
            return;
        }
        var constraints = new WeekConstraints(draft, unkept, at);
        var enough = new ArrayList<PlaceCause>();
        for (WeekConstraint one : constraints.all()) {
            WeekProblem problem = constraints.without(List.of(one));
            if (EveryWeek.cheapest(problem, at, there) == EveryWeek.cheapest(problem)) {
                enough.add(constraints.cause(one, true, PlanPlace.of(session)));
            }
        }
        if (!enough.isEmpty()) {
            assertThat(found.causes()).isEqualTo(enough);
            return;
        }
        assertThat(found.causes()).hasSizeGreaterThan(1).noneMatch(PlaceCause::alone);
        List<WeekConstraint> gone = constraints.all().stream()
                .filter(one -> found.causes().contains(constraints.cause(one, false, PlanPlace.of(session))))
                .toList();
        WeekProblem open = constraints.without(gone);
        assertThat(EveryWeek.cheapest(open, at, there)).isEqualTo(EveryWeek.cheapest(open));
    }

    /** A client with a peptide that is used and recommended, found by chance. */
    @Example
    void whatIsUsedAndRecommendedIsOneThing() {
        whatIsTakenAwayForGoodLetsItStandThere(-23791159725439L);
    }

    @Property(tries = 200)
    void whatIsTakenAwayForGoodLetsItStandThere(@ForAll long seed) {
        SolvedPlan plan = plan(seed);
        var inquiry = new PlaceInquiry(planner, plan);
        for (Planned planned : allowed(plan)) {
            for (DaySession session : DaySession.values()) {
                PlaceFinding found = Objects.requireNonNull(inquiry.of(planned.id(), PlanPlace.of(session)));
                for (PlaceCause cause : found.causes()) {
                    PlanRequest other = cause.alone() && !found.stands() && isOfRequest(cause)
                            ? without(cause.kind(), planned, session, plan.draft())
                            : null;
                    if (other != null) {
                        PlaceFinding then = Objects.requireNonNull(
                                new PlaceInquiry(planner, planner.plan(other)).of(planned.id(), PlanPlace.of(session)));
                        assertThat(then.stands() || kinds(then).equals(Set.of(CauseKind.FIXED_ORDER)))
                                .as("%s in the %s without %s: %s", planned.id(), session, cause.kind(), then)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** The request when something does not hold for good, or null where it is no part of a request. */
    private static PlanRequest without(CauseKind kind, Planned planned, DaySession session, PlanDraft draft) {
        PlanRequest request = draft.request();
        List<Planned> things = request.planned();
        List<Finding.PlanLimited> limits = request.limits();
        List<Finding.SessionKept> kept = request.kept();
        List<Finding.Placed> placed = request.placed();
        int peptides = request.peptides();
        switch (kind) {
            case USED_THEN -> { // rules that put it where it is used now would not do so then
                things = things.stream()
                        .map(one -> isUseOf(planned, one) ? at(one, session) : one)
                        .toList();
                placed = placed.stream()
                        .filter(one -> one.session() == session || !isUseOf(planned, one.planned()))
                        .toList();
            }
            case KEPT_SESSION -> kept = List.of();
            case STEPS -> limits = raised(limits, PlanLimit.STEPS);
            case WEEKLY_LOAD -> limits = raised(limits, PlanLimit.WEEKLY_LOAD);
            case NEW_PRODUCTS -> {
                things = besides(planned, draft);
                limits = raised(limits, PlanLimit.NEW_PRODUCTS);
            }
            case STAND_IN -> {
                things = besides(planned, draft);
                peptides = planned.rank();
            }
            default -> {
                return null;
            }
        }
        return new PlanRequest(
                things,
                peptides,
                request.products(),
                placed,
                request.ramped(),
                limits,
                kept,
                request.forms(),
                request.allowed(),
                request.doubted());
    }

    /** What is in use may be planned twice: as what is used, and as a peptide that is recommended. */
    private static boolean isUseOf(Planned planned, @Nullable Planned other) {
        return other != null
                && other.id().equals(planned.id())
                && (other.kind().equals("use") || other.equals(planned));
    }

    /** Whether it is part of a request: a careful value where no rule speaks is not. */
    private static boolean isOfRequest(PlaceCause cause) {
        return cause.kind() == CauseKind.USED_THEN
                || cause.kind() == CauseKind.STAND_IN
                || !cause.rules().isEmpty();
    }

    /** What has a place, and one thing more. */
    private static List<Planned> besides(Planned planned, PlanDraft draft) {
        return draft.request().planned().stream()
                .filter(one -> one.equals(planned) || draft.at(one.id()) >= 0 || BasicSteps.isBasic(one))
                .toList();
    }

    private static Planned at(Planned use, DaySession session) {
        return new Planned(
                use.kind(),
                use.id(),
                use.name(),
                use.peptideClass(),
                use.targets(),
                use.groups(),
                use.rank(),
                session.id(),
                use.perWeek(),
                use.prescription());
    }

    private static List<Finding.PlanLimited> raised(List<Finding.PlanLimited> limits, PlanLimit limit) {
        Finding.PlanLimited said =
                limits.stream().filter(one -> one.limit() == limit).findFirst().orElse(null);
        var raised = new ArrayList<>(
                limits.stream().filter(one -> one.limit() != limit).toList());
        Finding.PlanLimited before = Objects.requireNonNull(said);
        raised.add(new Finding.PlanLimited(before.firing(), limit, ROOM, before.because()));
        return raised;
    }

    private static Set<CauseKind> kinds(PlaceFinding found) {
        Set<CauseKind> kinds = EnumSet.noneOf(CauseKind.class);
        found.causes().forEach(cause -> kinds.add(cause.kind()));
        return kinds;
    }

    private static List<PlanPlace> places() {
        var places = new ArrayList<PlanPlace>();
        places.add(PlanPlace.ANYWHERE);
        for (DaySession session : DaySession.values()) {
            places.add(PlanPlace.of(session));
            places.add(new PlanPlace(session, 4));
        }
        return places;
    }

    private static List<Planned> allowed(SolvedPlan plan) {
        PlanRequest request = plan.draft().request();
        return request.planned().stream().filter(request.allowed()).toList();
    }

    private SolvedPlan plan(long seed) {
        var request = Math.floorMod(seed, 3) == 0
                ? usual.request(seed)
                : Math.floorMod(seed, 3) == 1 ? clients.healthy(seed) : clients.request(seed);
        return release.advisor().settle(Clients.consultation(request)).week();
    }
}
