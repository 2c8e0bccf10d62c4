package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.PlanLimit;
import org.peptideadvisor.plan.PlanProduct.ProductRole;
import org.peptideadvisor.plan.SolvedPlan.PlanDraft;

/** Makes the plan of a client. Thread-safe: equal requests get equal plans. */
public final class WeekPlanner {

    /** The week in which the first new product begins; the basics have the week before. */
    private static final int FIRST_NEW = 2;

    /** A plan is told for so many weeks at least. */
    private static final int TOLD_WEEKS = 12;

    private final Catalog catalog;
    private final PlanSteps steps;
    private final ApartRows table;

    public WeekPlanner(Catalog catalog) {
        this.catalog = catalog;
        this.steps = new PlanSteps(catalog);
        this.table = new ApartRows(catalog);
    }

    /** The plan, which keeps every limit that rules and tables set. */
    public SolvedPlan plan(PlanRequest request) {
        return plan(request, new PlanBounds(request.limits(), request.kept()));
    }

    SolvedPlan plan(PlanRequest request, PlanBounds bounds) {
        var basics = new BasicSteps(request, bounds.only() == DaySession.EVENING);
        var products = new PlannedProducts(catalog, request, bounds, basics);
        List<Planned> taken = products.taken();
        var asked = new ArrayList<PlanProduct>(taken.size());
        taken.forEach(one -> asked.add(products.product(one)));
        List<ApartRows.RowApart> rows = table.between(asked);
        WeekProblem problem = problem(asked, rows, basics, bounds);
        int[] slots = WeekSolver.solve(problem);
        List<ProductCourse> courses = courses(taken, asked, slots, request, bounds);
        var conflicts = new PlanConflicts(taken, problem, slots, rows, bounds, request.placed())
                .all(products.leftOut(), request.doubted());
        BasicSteps bought = isJoined(asked, slots, basics, bounds) ? basics.joined() : basics;
        var draft = new PlanDraft(
                request,
                bounds,
                basics,
                products,
                rows,
                problem,
                Arrays.stream(slots).boxed().toList());
        var extras = new PlanExtras(
                request, bounds, nextStart(courses, bounds), taken.size() + ProductContents.basics(basics, request));
        return new SolvedPlan(
                phases(courses, bought, extras, request, bounds), conflicts, courses, basicIds(basics), draft);
    }

    PlannedProducts products(PlanRequest request, PlanBounds bounds) {
        return new PlannedProducts(
                catalog, request, bounds, new BasicSteps(request, bounds.only() == DaySession.EVENING));
    }

    private static WeekProblem problem(
            List<PlanProduct> asked, List<ApartRows.RowApart> rows, BasicSteps basics, PlanBounds bounds) {
        var apart = new ArrayList<WeekProblem.PairApart>(rows.size());
        rows.forEach(row -> apart.add(row.pair()));
        int most = bounds.of(PlanLimit.STEPS);
        boolean joins = basics.canJoin();
        int cream = (joins || !basics.moisturises(DaySession.MORNING) ? WeekSlots.MORNINGS : 0)
                | (basics.moisturises(DaySession.EVENING) ? 0 : WeekSlots.EVENINGS);
        return new WeekProblem(
                asked,
                apart,
                Math.max(0, most - basics.of(DaySession.MORNING).size() + (joins ? 1 : 0)),
                Math.max(0, most - basics.of(DaySession.EVENING).size()),
                cream,
                bounds.of(PlanLimit.WEEKLY_LOAD));
    }

    /** Whether some morning has room only when one product is moisturiser and sunscreen. It is bought so for the whole plan. */
    private static boolean isJoined(List<PlanProduct> asked, int[] slots, BasicSteps basics, PlanBounds bounds) {
        if (!basics.canJoin()) {
            return false;
        }
        int room = bounds.of(PlanLimit.STEPS) - basics.of(DaySession.MORNING).size();
        for (int day = 0; day < WeekSlots.DAYS; day++) {
            int steps = 0;
            int ordered = 0;
            for (int at = 0; at < slots.length; at++) {
                if ((slots[at] >>> day & 1) == 1) {
                    boolean prescribed = asked.get(at).role() == ProductRole.PRESCRIBED;
                    ordered |= prescribed ? 1 : 0;
                    steps += prescribed || asked.get(at).moisturiser() ? 0 : 1;
                }
            }
            if (steps + ordered > room) {
                return true;
            }
        }
        return false;
    }

    private static List<ProductCourse> courses(
            List<Planned> taken, List<PlanProduct> asked, int[] slots, PlanRequest request, PlanBounds bounds) {
        var courses = new ArrayList<ProductCourse>(taken.size());
        int earliest = FIRST_NEW;
        for (int at = 0; at < taken.size(); at++) {
            PlanProduct product = asked.get(at);
            if (slots[at] == 0) {
                continue;
            }
            if (product.isNew()) {
                var course = ProductCourse.begun(taken.get(at), product, slots[at], earliest, request.ramped());
                earliest = course.start() + bounds.of(PlanLimit.WEEKS_APART);
                courses.add(course);
            } else {
                courses.add(ProductCourse.settled(taken.get(at), product, slots[at], request));
            }
        }
        return List.copyOf(courses);
    }

    /** The first week in which one more new thing may begin. */
    private static int nextStart(List<ProductCourse> courses, PlanBounds bounds) {
        return courses.stream()
                .filter(course -> course.product().isNew())
                .mapToInt(course -> course.start() + bounds.of(PlanLimit.WEEKS_APART))
                .max()
                .orElse(FIRST_NEW);
    }

    private List<PlanPhase> phases(
            List<ProductCourse> courses, BasicSteps basics, PlanExtras extras, PlanRequest request, PlanBounds bounds) {
        var turns = new TreeSet<Integer>();
        turns.add(1);
        courses.forEach(course -> course.addTurns(turns));
        extras.addTurns(turns);
        var phases = new ArrayList<PlanPhase>();
        int most = bounds.of(PlanLimit.STEPS);
        for (int from : turns) {
            Integer next = turns.higher(from);
            int to = next == null ? Math.max(TOLD_WEEKS, from + 1) : next - 1;
            var phase = new PlanPhase(
                    from,
                    to,
                    steps.of(DaySession.MORNING, from, courses, basics, extras, request, most),
                    steps.of(DaySession.EVENING, from, courses, basics, extras, request, most));
            join(phases, phase);
        }
        return List.copyOf(phases);
    }

    /** Adds a phase, or makes the one before it longer when nothing changes. */
    private static void join(List<PlanPhase> phases, PlanPhase phase) {
        if (!phases.isEmpty()) {
            PlanPhase last = phases.get(phases.size() - 1);
            if (last.morning().equals(phase.morning()) && last.evening().equals(phase.evening())) {
                phases.set(
                        phases.size() - 1,
                        new PlanPhase(last.fromWeek(), phase.toWeek(), last.morning(), last.evening()));
                return;
            }
        }
        phases.add(phase);
    }

    private static Set<String> basicIds(BasicSteps basics) {
        var ids = new HashSet<String>();
        for (DaySession session : DaySession.values()) {
            for (BasicSteps.BasicStep basic : basics.of(session)) {
                basic.holds().forEach(held -> ids.add(held.id()));
            }
        }
        return ids;
    }
}
