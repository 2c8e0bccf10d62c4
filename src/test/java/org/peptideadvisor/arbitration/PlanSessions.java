package org.peptideadvisor.arbitration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.model.advice.WeekPlan;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;

/** The sessions of each thing of a plan, read from its steps: bits 0 to 6 are the mornings of a week, bits 7 to 13 its evenings. */
final class PlanSessions {

    private static final int DAYS = 7;

    private PlanSessions() {}

    /** The days on which any of the sessions falls. */
    static int days(int sessions) {
        return (sessions | sessions >>> DAYS) & 0b1111111;
    }

    static boolean isOn(PlanStep step, int day) {
        return step.days().isEmpty() || step.days().contains(day);
    }

    /** The sessions of each thing in the weeks of a phase. */
    static Map<String, Integer> sessions(PlanPhase phase) {
        var sessions = new TreeMap<String, Integer>();
        for (int day = 1; day <= DAYS; day++) {
            count(phase.morning(), day, 0, sessions);
            count(phase.evening(), day, DAYS, sessions);
        }
        return sessions;
    }

    /** The sessions of each product of a phase, by all that it holds. */
    static Map<List<String>, Integer> products(PlanPhase phase) {
        var sessions = new LinkedHashMap<List<String>, Integer>();
        for (int day = 1; day <= DAYS; day++) {
            for (PlanStep step : phase.morning()) {
                sessions.merge(step.ingredients(), isOn(step, day) ? 1 << (day - 1) : 0, (one, more) -> one | more);
            }
            for (PlanStep step : phase.evening()) {
                int bit = isOn(step, day) ? 1 << (DAYS + day - 1) : 0;
                sessions.merge(step.ingredients(), bit, (one, more) -> one | more);
            }
        }
        return sessions;
    }

    private static void count(List<PlanStep> steps, int day, int from, Map<String, Integer> sessions) {
        for (PlanStep step : steps) {
            if (isOn(step, day)) {
                step.ingredients().forEach(id -> sessions.merge(id, 1 << (from + day - 1), (one, more) -> one | more));
            }
        }
    }

    /** The week in which each thing begins. */
    static Map<String, Integer> starts(WeekPlan plan) {
        var starts = new TreeMap<String, Integer>();
        for (PlanPhase phase : plan.phases()) {
            sessions(phase).keySet().forEach(id -> starts.putIfAbsent(id, phase.fromWeek()));
        }
        return starts;
    }
}
