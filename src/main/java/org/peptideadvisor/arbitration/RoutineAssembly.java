package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;

/** Makes the routine, the pace and the outlook of one answer from what the plan rules found. */
final class RoutineAssembly {

    private final SettledExclusions exclusions;
    private final ReasonWriter reasons;

    RoutineAssembly(SettledExclusions exclusions, ReasonWriter reasons) {
        this.exclusions = exclusions;
        this.reasons = reasons;
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
            if (one.session() == session && allowed(one.planned())) {
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
            if (allowed(one.planned())) {
                var pace = new PaceKey(one.fromWeek(), one.toWeek(), one.perWeek(), id(one.planned()), one.because());
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

    List<Expectation> expectations(List<Finding.Expected> expected) {
        record OutlookKey(int week, String text) {}
        Map<OutlookKey, List<Finding.Expected>> outlooks =
                new TreeMap<>(Comparator.comparingInt(OutlookKey::week).thenComparing(OutlookKey::text));
        for (Finding.Expected one : expected) {
            outlooks.computeIfAbsent(new OutlookKey(one.week(), one.because()), key -> new ArrayList<>(1))
                    .add(one);
        }
        var expectations = new ArrayList<Expectation>(outlooks.size());
        outlooks.forEach((outlook, because) ->
                expectations.add(new Expectation(outlook.week(), outlook.text(), reasons.of(because))));
        return List.copyOf(expectations);
    }

    /** The earliest week that a rule asks for. */
    @Nullable
    FollowUp followUp(List<Finding.FollowedUp> asked) {
        int week = asked.stream().mapToInt(Finding.FollowedUp::week).min().orElse(0);
        List<Finding.FollowedUp> first =
                asked.stream().filter(one -> one.week() == week).toList();
        if (first.isEmpty()) {
            return null;
        }
        List<Reason> why = reasons.of(first);
        return new FollowUp(week, why.get(0).because(), why);
    }

    /** An excluded or prescribed ingredient has no place in a routine, whatever a rule says. */
    private boolean allowed(@Nullable Planned planned) {
        return planned == null || (!planned.prescription() && !exclusions.bar(planned.id()));
    }

    private static String id(@Nullable Planned planned) {
        return planned == null ? "" : planned.id();
    }
}
