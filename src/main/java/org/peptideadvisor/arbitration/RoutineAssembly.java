package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Expectation;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.Ramp;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Routine;
import org.peptideadvisor.model.advice.Advice.Step;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;

/** Makes the routine, the pace and the outlook of one answer from what the plan rules found. */
final class RoutineAssembly {

    private final Exclusions exclusions;
    private final Reasons reasons;

    RoutineAssembly(Exclusions exclusions, Reasons reasons) {
        this.exclusions = exclusions;
        this.reasons = reasons;
    }

    Routine routine(List<Finding.Placed> placed, List<Finding.Ramped> ramped) {
        return new Routine(steps(placed, true), steps(placed, false), ramps(ramped));
    }

    private List<Step> steps(List<Finding.Placed> placed, boolean morning) {
        record Place(int layer, String step, int rank, String ingredient) {}
        Comparator<Place> inOrder = Comparator.comparingInt(Place::layer)
                .thenComparing(Place::step)
                .thenComparingInt(Place::rank)
                .thenComparing(Place::ingredient);
        Map<Place, List<Finding.Placed>> places = new TreeMap<>(inOrder);
        for (Finding.Placed one : placed) {
            if (one.morning() == morning && allowed(one.planned())) {
                Planned planned = one.planned();
                var place = new Place(one.layer(), one.step(), planned == null ? 0 : planned.rank(), id(planned));
                places.computeIfAbsent(place, key -> new ArrayList<>(1)).add(one);
            }
        }
        var steps = new ArrayList<Step>(places.size());
        places.forEach((place, because) -> {
            List<Reason> why = reasons.of(because);
            String ingredient = place.ingredient().isEmpty() ? null : place.ingredient();
            steps.add(new Step(steps.size() + 1, place.step(), ingredient, why.get(0).because(), why));
        });
        return List.copyOf(steps);
    }

    private List<Ramp> ramps(List<Finding.Ramped> ramped) {
        var ramps = new ArrayList<Ramp>();
        for (List<Finding.Ramped> same : group(
                ramped,
                one -> "%03d %03d %03d %s"
                        .formatted(one.fromWeek(), one.toWeek(), one.perWeek(), id(one.planned())))) {
            Finding.Ramped one = same.get(0);
            if (allowed(one.planned())) {
                List<Reason> why = reasons.of(same);
                String ingredient = id(one.planned()).isEmpty() ? null : id(one.planned());
                ramps.add(new Ramp(
                        ingredient, one.fromWeek(), one.toWeek(), one.perWeek(), why.get(0).because(), why));
            }
        }
        return List.copyOf(ramps);
    }

    List<Expectation> expectations(List<Finding.Expected> expected) {
        return group(expected, one -> "%03d %s".formatted(one.week(), one.because())).stream()
                .map(same -> new Expectation(same.get(0).week(), same.get(0).because(), reasons.of(same)))
                .toList();
    }

    /** The earliest week that a rule asks for. */
    @Nullable FollowUp followUp(List<Finding.FollowedUp> asked) {
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

    private static <F> Collection<List<F>> group(List<F> findings, Function<F, String> key) {
        var groups = new TreeMap<String, List<F>>();
        for (F finding : findings) {
            groups.computeIfAbsent(key.apply(finding), same -> new ArrayList<>(1)).add(finding);
        }
        return groups.values();
    }
}
