package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.ClientProduct;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.ContractWord;
import org.peptideadvisor.model.word.KeepApart;
import org.peptideadvisor.model.word.SubjectKind;

/**
 * What the plan of one client promises, read from its answer and the tables alone. Sessions are numbered from 0, the mornings of
 * a week before its evenings.
 */
final class PlanPromises {

    private static final int DAYS = 7;
    private static final int MOST_PRODUCTS = 8;
    private static final Set<String> BASICS = Set.of("cleanser", "moisturiser", "sunscreen");

    private final Catalog catalog = ShippedRelease.get().catalog();
    private final Consultation consultation;
    private final SettledDecision decision;
    private final Advice advice;
    private final WeekPlan plan;
    private final ProductPromises products;

    PlanPromises(Consultation consultation) {
        this.consultation = consultation;
        this.decision = ShippedRelease.get().advisor().settle(consultation);
        this.advice = decision.advice();
        this.plan = advice.plan();
        this.products = new ProductPromises(decision);
    }

    /** Every promise, for a client whom one look must suffice. */
    void all() {
        phasesFollowEachOther();
        keepApart();
        frequenciesFit();
        startsAreApart();
        recommendedHasAPlace();
        budgetIsKept();
        prescriptionsStay();
        outlookCountsFromTheStart();
        onceADayMeansTheEvening();
        nothingExcluded();
    }

    void phasesFollowEachOther() {
        int next = 1;
        for (PlanPhase phase : plan.phases()) {
            assertThat(phase.fromWeek()).isEqualTo(next);
            assertThat(phase.toWeek()).isGreaterThanOrEqualTo(phase.fromWeek());
            next = phase.toWeek() + 1;
            for (List<PlanStep> session : List.of(phase.morning(), phase.evening())) {
                int order = 1;
                for (PlanStep step : session) {
                    assertThat(step.order()).isEqualTo(order++);
                    assertThat(step.name()).isNotBlank();
                    assertThat(step.days()).isSorted().doesNotHaveDuplicates().allMatch(day -> day >= 1 && day <= DAYS);
                }
            }
        }
    }

    /** Rows of the table hold in every phase, for blends and groups too; of two prescribed things the prescriber is asked. */
    void keepApart() {
        for (PlanPhase phase : plan.phases()) {
            Map<List<String>, Integer> sessions = PlanSessions.products(phase);
            List<List<String>> held = List.copyOf(sessions.keySet());
            for (int one = 0; one < held.size(); one++) {
                for (int other = one; other < held.size(); other++) {
                    keepApart(held.get(one), held.get(other), sessions);
                }
            }
        }
    }

    private void keepApart(List<String> some, List<String> others, Map<List<String>, Integer> sessions) {
        for (String one : some) {
            for (String other : others) {
                boolean oneJar =
                        products.onlyInOneJar(one, other) || (some.equals(others) && products.inOneJar(one, other));
                if (!one.equals(other)
                        && !oneJar
                        && meetAgainstTheTable(one, other, sessions.get(some), sessions.get(others))) {
                    assertThat(products.isFixed(one) && products.isFixed(other))
                            .as("%s and %s are kept apart", one, other)
                            .isTrue();
                    assertThat(plan.doesNotFit()).anySatisfy(misfit -> {
                        assertThat(misfit.change()).isEqualTo("ask-prescriber");
                        assertThat(misfit.row()).isNotNull();
                        assertThat(List.of(some, others))
                                .anyMatch(ids -> ids.contains(misfit.subject().id()));
                    });
                }
            }
        }
    }

    private boolean meetAgainstTheTable(String one, String other, int sessions, int otherSessions) {
        return catalog.meeting(one, other).stream()
                .anyMatch(row -> row.keepApart() != null
                        && row.keepApart() != KeepApart.MINUTES
                        && meet(row.keepApart(), sessions, otherSessions));
    }

    /** A product of the client is one step by its own name, with all that it holds, and what stops is in none. */
    void productsStayWhole() {
        products.stayWhole();
    }

    private static boolean meet(KeepApart how, int one, int other) {
        return how == KeepApart.DAY ? (PlanSessions.days(one) & PlanSessions.days(other)) != 0 : (one & other) != 0;
    }

    /** Nothing is used oftener than the client told, nor than the guidance for its first weeks allows. */
    void frequenciesFit() {
        Map<String, Integer> told = new TreeMap<>();
        for (Use use : consultation.all(Use.class)) {
            if (use.perWeek() != null) {
                told.merge(use.id(), use.perWeek(), Integer::sum);
            }
        }
        Set<String> untold = consultation.all(Use.class).stream()
                .filter(use -> use.perWeek() == null)
                .map(Use::id)
                .collect(Collectors.toSet());
        for (PlanPhase phase : plan.phases()) {
            PlanSessions.sessions(phase).forEach((id, sessions) -> {
                int times = Integer.bitCount(sessions);
                if (!untold.contains(id) && !isBasic(id) && !products.isDailyCare(id) && !products.isStopped(id)) {
                    assertThat(times)
                            .as("%s in week %s", id, phase.fromWeek())
                            .isLessThanOrEqualTo(told.getOrDefault(id, 14));
                }
                for (Advice.RampUp pace : advice.routine().rampUp()) {
                    if (id.equals(pace.ingredient())
                            && !products.isFixed(id)
                            && pace.fromWeek() <= phase.toWeek()
                            && pace.toWeek() >= phase.fromWeek()) {
                        assertThat(times)
                                .as("%s in week %s, paced in %s", id, phase.fromWeek(), pace)
                                .isLessThanOrEqualTo(pace.perWeek());
                    }
                }
            });
        }
    }

    /** The basics begin together in week 1; whatever else is new begins later, one thing at a time. */
    void startsAreApart() {
        var starts = new TreeSet<Integer>();
        for (Map.Entry<String, Integer> start : PlanSessions.starts(plan).entrySet()) {
            if (isNew(start.getKey())) {
                assertThat(start.getValue()).as(start.getKey()).isGreaterThanOrEqualTo(2);
                for (int other : starts) {
                    assertThat(start.getValue() - other).as(start.getKey()).matches(weeks -> Math.abs(weeks) >= 2);
                }
                starts.add(start.getValue());
            } else {
                assertThat(start.getValue()).as(start.getKey()).isEqualTo(1);
            }
        }
    }

    private boolean isNew(String id) {
        return !isBasic(id)
                && !catalog.prescription(id)
                && (products.isStopped(id)
                        || consultation.all(Use.class).stream()
                                .noneMatch(use -> use.id().equals(id)));
    }

    /** A recommended peptide has its place, stands in for one that has, or is said to find no room. */
    void recommendedHasAPlace() {
        Set<String> held = PlanSessions.starts(plan).keySet();
        int placed = decision.selection().placed();
        for (Advice.Recommendation one : advice.recommendations()) {
            String id = one.ingredient().id();
            boolean standsIn = advice.brief().choices().stream()
                    .anyMatch(choice -> choice.ingredient().id().equals(id) && choice.insteadOf() != null);
            if (one.rank() <= placed && !held.contains(id) && !standsIn) {
                assertThat(plan.doesNotFit()).as("%s has no place", id).anySatisfy(misfit -> {
                    assertThat(misfit.subject().id().equals(id) || products.isOf(misfit.name(), id))
                            .isTrue();
                    assertThat(misfit.because()).isNotBlank();
                });
            }
        }
    }

    /** No session of any day has more steps than the client wants, and no plan more products than a shelf should hold. */
    void budgetIsKept() {
        int most = most();
        boolean prescribed = false;
        var products = new TreeSet<String>();
        for (PlanPhase phase : plan.phases()) {
            for (List<PlanStep> session : List.of(phase.morning(), phase.evening())) {
                for (int day = 1; day <= DAYS; day++) {
                    int on = day;
                    assertThat(session.stream()
                                    .filter(step -> PlanSessions.isOn(step, on))
                                    .toList())
                            .as("day %s of week %s", day, phase.fromWeek())
                            .hasSizeLessThanOrEqualTo(most);
                }
                for (PlanStep step : session) {
                    products.add(
                            step.ingredients().isEmpty() || BASICS.contains(step.step())
                                    ? step.name()
                                    : step.ingredients().toString());
                    prescribed |= step.step().equals("prescribed");
                }
            }
        }
        if (!prescribed) {
            assertThat(products).hasSizeLessThanOrEqualTo(MOST_PRODUCTS);
        }
    }

    private int most() {
        return switch (String.valueOf(consultation.all(Client.class).get(0).stepBudget())) {
            case "minimal", "not-sure" -> 3;
            case "fuller" -> 5;
            default -> 4;
        };
    }

    /** What a prescriber decided stays as it is. */
    void prescriptionsStay() {
        new PlanPrescriptions(decision).stay();
    }

    /** An expectation is not due before what it speaks of has been used for the weeks that it takes. */
    void outlookCountsFromTheStart() {
        new PlanOutlook(catalog, decision).countsFromTheStart();
    }

    /** Who wants one routine a day has no active in the morning. */
    void onceADayMeansTheEvening() {
        if ("once-a-day".equals(consultation.all(Client.class).get(0).stepBudget())) {
            for (PlanPhase phase : plan.phases()) {
                assertThat(phase.morning().stream().flatMap(step -> step.ingredients().stream()))
                        .allMatch(id -> isBasic(id) || products.isDailyCare(id) || catalog.prescription(id));
            }
        }
    }

    /** What is excluded has no place; only a prescriber takes away what is prescribed. */
    void nothingExcluded() {
        var out = new HashSet<String>();
        for (Advice.Exclusion exclusion : advice.exclusions()) {
            out.addAll(catalog.covered(
                    ContractWord.require(SubjectKind.class, exclusion.subject().kind()),
                    exclusion.subject().id()));
        }
        out.removeIf(catalog::prescription);
        consultation.products().stream().filter(ClientProduct::prescription).forEach(one -> out.removeAll(one.ids()));
        assertThat(PlanSessions.starts(plan).keySet()).allMatch(id -> !out.contains(id));
    }

    private boolean isBasic(String id) {
        var active = catalog.active(id);
        List<String> groups = active == null ? List.of(id) : active.groups();
        return groups.contains("sunscreen") || (groups.contains("barrier") && !id.equals("squalane"));
    }
}
