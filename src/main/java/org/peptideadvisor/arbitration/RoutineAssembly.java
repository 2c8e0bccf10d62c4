package org.peptideadvisor.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Expectation;
import org.peptideadvisor.model.advice.Advice.FollowUp;
import org.peptideadvisor.model.advice.Advice.Ramp;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.Advice.Routine;
import org.peptideadvisor.model.advice.Advice.Step;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;

/** Makes the routine, the pace and the outlook of one answer from what the plan rules found. */
final class RoutineAssembly {

    private final Exclusions exclusions;
    private final Reasons reasons;

    RoutineAssembly(Exclusions exclusions, Reasons reasons) {
        this.exclusions = exclusions;
        this.reasons = reasons;
    }

    Routine routine(List<Finding.Placed> placed, List<Finding.Ramped> ramped) {
        return new Routine(steps(placed, DaySession.MORNING), steps(placed, DaySession.EVENING), ramps(ramped));
    }

    private List<Step> steps(List<Finding.Placed> placed, DaySession session) {
        record Place(int layer, String step, int rank, String ingredient) {}
        Comparator<Place> inOrder = Comparator.comparingInt(Place::layer)
                .thenComparing(Place::step)
                .thenComparingInt(Place::rank)
                .thenComparing(Place::ingredient);
        Map<Place, List<Finding.Placed>> places = new TreeMap<>(inOrder);
        for (Finding.Placed one : placed) {
            if (one.session() == session && allowed(one.planned())) {
                Planned planned = one.planned();
                var place = new Place(one.layer(), one.step(), planned == null ? 0 : planned.rank(), id(planned));
                places.computeIfAbsent(place, key -> new ArrayList<>(1)).add(one);
            }
        }
        var steps = new ArrayList<Step>(places.size());
        places.forEach((place, because) -> {
            List<Reason> why = reasons.of(because);
            String ingredient = place.ingredient().isEmpty() ? null : place.ingredient();
            steps.add(new Step(
                    steps.size() + 1, place.step(), ingredient, why.get(0).because(), why));
        });
        return List.copyOf(steps);
    }

    private List<Ramp> ramps(List<Finding.Ramped> ramped) {
        record Pace(int fromWeek, int toWeek, int perWeek, String ingredient, String note) {}
        Map<Pace, List<Finding.Ramped>> paces = new TreeMap<>(Comparator.comparingInt(Pace::fromWeek)
                .thenComparingInt(Pace::toWeek)
                .thenComparingInt(Pace::perWeek)
                .thenComparing(Pace::ingredient)
                .thenComparing(Pace::note));
        for (Finding.Ramped one : ramped) {
            if (allowed(one.planned())) {
                var pace = new Pace(one.fromWeek(), one.toWeek(), one.perWeek(), id(one.planned()), one.because());
                paces.computeIfAbsent(pace, key -> new ArrayList<>(1)).add(one);
            }
        }
        var ramps = new ArrayList<Ramp>(paces.size());
        paces.forEach((pace, because) -> ramps.add(new Ramp(
                pace.ingredient().isEmpty() ? null : pace.ingredient(),
                pace.fromWeek(),
                pace.toWeek(),
                pace.perWeek(),
                pace.note(),
                reasons.of(because))));
        return List.copyOf(ramps);
    }

    List<Expectation> expectations(List<Finding.Expected> expected) {
        record Outlook(int week, String text) {}
        Map<Outlook, List<Finding.Expected>> outlooks =
                new TreeMap<>(Comparator.comparingInt(Outlook::week).thenComparing(Outlook::text));
        for (Finding.Expected one : expected) {
            outlooks.computeIfAbsent(new Outlook(one.week(), one.because()), key -> new ArrayList<>(1))
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
