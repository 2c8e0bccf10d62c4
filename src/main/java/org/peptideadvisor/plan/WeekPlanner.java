package org.peptideadvisor.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.model.word.KeepApart;
import org.peptideadvisor.model.word.PlanLimit;

/** Makes the plan of a client. Thread-safe: equal requests get equal plans. */
public final class WeekPlanner {

    /** The week in which the first new product begins; the basics have the week before. */
    private static final int FIRST_NEW = 2;

    /** A plan is told for so many weeks at least. */
    private static final int TOLD_WEEKS = 12;

    private final Catalog catalog;
    private final PlanSteps steps;

    public WeekPlanner(Catalog catalog) {
        this.catalog = catalog;
        this.steps = new PlanSteps(catalog);
    }

    /** The plan, which keeps every limit that rules and tables set. */
    public SolvedPlan plan(PlanRequest request) {
        var bounds = new PlanBounds(request.limits(), request.kept());
        var basics = new BasicSteps(request, bounds.only() == DaySession.EVENING);
        var products = new PlannedProducts(catalog, request, bounds);
        List<Planned> taken = products.taken();
        List<PlanProduct> asked = taken.stream().map(products::product).toList();
        List<RowApart> rows = rows(taken);
        int[] slots = WeekSolver.solve(problem(asked, rows, basics, bounds));
        List<ProductCourse> courses = courses(taken, asked, slots, request, bounds);
        var conflicts = new PlanConflicts(taken, asked, slots, rows, bounds, request.placed()).all(products.leftOut());
        return new SolvedPlan(phases(courses, basics, request, bounds), conflicts, courses, basicIds(basics));
    }

    /** A row of the interaction table between two of the products. */
    record RowApart(WeekProblem.PairApart pair, InteractionRow row) {}

    private List<RowApart> rows(List<Planned> taken) {
        var rows = new ArrayList<RowApart>();
        for (int first = 0; first < taken.size(); first++) {
            for (int second = first + 1; second < taken.size(); second++) {
                for (InteractionRow row :
                        catalog.meeting(taken.get(first).id(), taken.get(second).id())) {
                    if (row.keepApart() != null) {
                        rows.add(
                                new RowApart(new WeekProblem.PairApart(first, second, row.keepApart(), row.id()), row));
                    }
                }
            }
        }
        return rows;
    }

    private static WeekProblem problem(
            List<PlanProduct> asked, List<RowApart> rows, BasicSteps basics, PlanBounds bounds) {
        var apart = new ArrayList<WeekProblem.PairApart>();
        rows.forEach(row -> apart.add(row.pair()));
        for (int first = 0; first < asked.size(); first++) {
            for (int second = first + 1; second < asked.size(); second++) {
                if (asked.get(first).strong() && asked.get(second).strong()) {
                    apart.add(new WeekProblem.PairApart(first, second, KeepApart.SESSION, ""));
                }
            }
        }
        int most = bounds.of(PlanLimit.STEPS);
        int joined = basics.canJoin() ? 1 : 0;
        return new WeekProblem(
                asked,
                apart,
                Math.max(0, most - basics.of(DaySession.MORNING).size() + joined),
                Math.max(0, most - basics.of(DaySession.EVENING).size()),
                bounds.of(PlanLimit.WEEKLY_LOAD));
    }

    private static List<ProductCourse> courses(
            List<Planned> taken, List<PlanProduct> asked, int[] slots, PlanRequest request, PlanBounds bounds) {
        var courses = new ArrayList<ProductCourse>(taken.size());
        int earliest = FIRST_NEW;
        for (int at = 0; at < taken.size(); at++) {
            if (slots[at] == 0) {
                continue;
            }
            if (!asked.get(at).isNew()) {
                courses.add(ProductCourse.settled(taken.get(at), asked.get(at), slots[at]));
                continue;
            }
            var course = ProductCourse.begun(taken.get(at), asked.get(at), slots[at], earliest, request.ramped());
            earliest = course.start() + bounds.of(PlanLimit.WEEKS_APART);
            courses.add(course);
        }
        return List.copyOf(courses);
    }

    private List<PlanPhase> phases(
            List<ProductCourse> courses, BasicSteps basics, PlanRequest request, PlanBounds bounds) {
        var turns = new TreeSet<Integer>();
        turns.add(1);
        courses.forEach(course -> turns.addAll(course.turns()));
        var phases = new ArrayList<PlanPhase>();
        int most = bounds.of(PlanLimit.STEPS);
        for (int from : turns) {
            Integer next = turns.higher(from);
            int to = next == null ? Math.max(TOLD_WEEKS, from + 1) : next - 1;
            var phase = new PlanPhase(
                    from,
                    to,
                    steps.of(DaySession.MORNING, from, courses, basics, request, most),
                    steps.of(DaySession.EVENING, from, courses, basics, request, most));
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
            for (BasicSteps.Basic basic : basics.of(session)) {
                Planned holds = basic.holds();
                if (holds != null) {
                    ids.add(holds.id());
                }
            }
        }
        return ids;
    }
}
