package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Expectation;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.RampUp;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Routine;
import org.peptideadvisor.model.advice.Advice.RoutineStep;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.SolvedPlan;

/** Makes the routine, the pace and the outlook of one answer from what the plan rules found. */
final class RoutineAssembly {

    private final SettledExclusions exclusions;
    private final ReasonWriter reasons;
    private final SolvedPlan plan;

    RoutineAssembly(SettledExclusions exclusions, ReasonWriter reasons, SolvedPlan plan) {
        this.exclusions = exclusions;
        this.reasons = reasons;
        this.plan = plan;
    }

    Routine routine(List<Finding.Placed> placed, List<Finding.Ramped> ramped) {
        return new Routine(steps(placed, DaySession.MORNING), steps(placed, DaySession.EVENING), ramps(ramped));
    }

    private List<RoutineStep> steps(List<Finding.Placed> placed, DaySession session) {
        record StepPlace(int layer, String step, int rank, String ingredient) {}
        Comparator<StepPlace> inOrder = Comparator.comparingInt(StepPlace::layer)
                .thenComparing(StepPlace::step)
                .thenComparingInt(StepPlace::rank)
                .thenComparing(StepPlace::ingredient);
        Map<StepPlace, List<Finding.Placed>> places = new TreeMap<>(inOrder);
        for (Finding.Placed one : placed) {
            if (one.session() == session && allowed(one.planned()) && isPlaced(one.planned(), session)) {
                Planned planned = one.planned();
                var place = new StepPlace(one.layer(), one.step(), planned == null ? 0 : planned.rank(), id(planned));
                places.computeIfAbsent(place, key -> new ArrayList<>(1)).add(one);
            }
        }
        var steps = new ArrayList<RoutineStep>(places.size());
        places.forEach((place, because) -> {
            List<Reason> why = reasons.of(because);
            String ingredient = place.ingredient().isEmpty() ? null : place.ingredient();
            steps.add(new RoutineStep(
                    steps.size() + 1, place.step(), ingredient, why.get(0).because(), why));
        });
        return List.copyOf(steps);
    }

    private List<RampUp> ramps(List<Finding.Ramped> ramped) {
        record PaceKey(int fromWeek, int toWeek, int perWeek, String ingredient, String note) {}
        Map<PaceKey, List<Finding.Ramped>> paces = new TreeMap<>(Comparator.comparingInt(PaceKey::fromWeek)
                .thenComparingInt(PaceKey::toWeek)
                .thenComparingInt(PaceKey::perWeek)
                .thenComparing(PaceKey::ingredient)
                .thenComparing(PaceKey::note));
        for (Finding.Ramped one : ramped) {
            if (allowed(one.planned()) && isPlaced(one.planned())) {
                int later = later(one, ramped);
                var pace = new PaceKey(
                        one.fromWeek() + later, one.toWeek() + later, one.perWeek(), id(one.planned()), one.because());
                paces.computeIfAbsent(pace, key -> new ArrayList<>(1)).add(one);
            }
        }
        var ramps = new ArrayList<RampUp>(paces.size());
        paces.forEach((pace, because) -> ramps.add(new RampUp(
                pace.ingredient().isEmpty() ? null : pace.ingredient(),
                pace.fromWeek(),
                pace.toWeek(),
                pace.perWeek(),
                pace.note(),
                reasons.of(because))));
        return List.copyOf(ramps);
    }

    /** One a sentence, of the earliest week for which a rule says it; the earliest first. */
    List<Expectation> expectations(List<Finding.Expected> expected) {
        Map<String, List<Finding.Expected>> sentences = new HashMap<>();
        for (Finding.Expected one : expected) {
            if (start(one.firing()) != null) {
                sentences
                        .computeIfAbsent(one.because(), key -> new ArrayList<>(1))
                        .add(one);
            }
        }
        return sentences.entrySet().stream()
                .map(entry -> new Expectation(week(entry.getValue()), entry.getKey(), reasons.of(entry.getValue())))
                .sorted(Comparator.comparingInt(Expectation::week).thenComparing(Expectation::text))
                .toList();
    }

    private int week(List<Finding.Expected> same) {
        return same.stream()
                .mapToInt(one -> counted(one.week(), one.firing()))
                .min()
                .orElseThrow();
    }

    /** The earliest week that a rule asks for. */
    @Nullable
    FollowUp followUp(List<Finding.FollowedUp> asked) {
        int week = asked.stream().mapToInt(this::week).min().orElse(0);
        List<Finding.FollowedUp> first =
                asked.stream().filter(one -> week(one) == week).toList();
        if (first.isEmpty()) {
            return null;
        }
        List<Reason> why = reasons.of(first);
        return new FollowUp(week, why.get(0).because(), why);
    }

    private int week(Finding.FollowedUp asked) {
        return counted(asked.week(), asked.firing());
    }

    private int counted(int week, Firing firing) {
        Integer start = start(firing);
        return week + (start == null ? 1 : start) - 1;
    }

    /**
     * The week from which something is counted: that in which the first of the products begins that it rests on, or, where
     * it rests on the plan as a whole, the first peptide. Null when none of its products has a place.
     */
    private @Nullable Integer start(Firing firing) {
        int first = Integer.MAX_VALUE;
        boolean rests = false;
        for (Object fact : firing.facts()) {
            if (fact instanceof Planned planned) {
                rests = true;
                Integer start = plan.start(planned.id());
                first = start == null ? first : Math.min(first, start);
            } else if (fact instanceof Plan) {
                rests |= plan.firstPeptide() != null;
                first = plan.firstPeptide() == null ? first : Math.min(first, plan.firstPeptide());
            }
        }
        return first < Integer.MAX_VALUE ? Integer.valueOf(first) : rests ? null : Integer.valueOf(1);
    }

    private boolean isPlaced(@Nullable Planned planned) {
        return planned == null || plan.holds(planned.id());
    }

    private boolean isPlaced(@Nullable Planned planned, DaySession session) {
        return planned == null || plan.holds(planned.id(), session);
    }

    /** By how many weeks the plan begins a product later than its rules do. */
    private int later(Finding.Ramped ramped, List<Finding.Ramped> all) {
        Planned planned = ramped.planned();
        Integer start = planned == null ? null : plan.start(planned.id());
        if (planned == null || start == null) {
            return 0;
        }
        int first = all.stream()
                .filter(one -> one.planned() != null && one.planned().id().equals(planned.id()))
                .mapToInt(Finding.Ramped::fromWeek)
                .min()
                .orElse(start);
        return start - first;
    }

    /** An excluded or prescribed ingredient has no place in a routine, whatever a rule says. */
    private boolean allowed(@Nullable Planned planned) {
        return planned == null || (!planned.prescription() && !exclusions.bar(planned.id()));
    }

    private static String id(@Nullable Planned planned) {
        return planned == null ? "" : planned.id();
    }
}
