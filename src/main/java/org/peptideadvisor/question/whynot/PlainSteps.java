package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.ReasonWriter;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.PlaceWhy;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.plan.PlaceFinding.CauseKind;
import org.peptideadvisor.plan.SolvedPlan;

/** Why sunscreen and moisturiser, which every plan has whatever product does it, stand where they stand. Belongs to one decision. */
final class PlainSteps {

    private static final String BOTH = "moisturiser-with-sunscreen";
    private static final Map<String, Set<String>> STEPS =
            Map.of("sunscreen", Set.of("sunscreen", BOTH), "barrier", Set.of("moisturiser", BOTH));

    private final SettledDecision settled;
    private final ReasonWriter reasons;

    PlainSteps(SettledDecision settled, ReasonWriter reasons) {
        this.settled = settled;
        this.reasons = reasons;
    }

    /** The answer; null where the plan has no such step, or another thing than such a step is wanted. */
    @Nullable
    WhyNot of(WantedSubject wanted, PlanPlace place) {
        Set<String> kinds = wanted.kind() == WantedKind.GROUP ? STEPS.getOrDefault(wanted.id(), Set.of()) : Set.of();
        List<DaySession> sessions = Arrays.stream(DaySession.values())
                .filter(session -> steps(session, kinds).findAny().isPresent())
                .toList();
        if (sessions.isEmpty()) {
            return null;
        }
        var subject = new ExclusionSubject(wanted.kind().label(), wanted.id());
        List<String> standsIn = sessions.stream().map(DaySession::id).toList();
        String where = "It is a step of every " + String.join(" and every ", standsIn) + ".";
        List<Reason> placing = placing(kinds, sessions);
        var causes = new ArrayList<KeepingCause>();
        for (DaySession session : DaySession.values()) {
            if (!sessions.contains(session) && place.session() != null) {
                causes.add(absent(placing));
            }
        }
        boolean stands = sessions.stream().anyMatch(place::takesIn);
        DaySession asked = place.session();
        var why = new PlaceWhy(asked == null ? null : asked.id(), place.day(), standsIn, 1, stands, causes, List.of());
        return stands
                ? new WhyNot.StandsThere(subject, where, placing, why)
                : new WhyNot.StandsElsewhere(
                        subject, where + " " + causes.get(0).because(), why);
    }

    private static KeepingCause absent(List<Reason> placing) {
        return new KeepingCause(
                CauseKind.NO_STEP.label(),
                true,
                "No rule makes it a step at the other time of day.",
                null,
                null,
                placing);
    }

    private Stream<PlanStep> steps(DaySession session, Set<String> kinds) {
        return settled.week().phases().stream()
                .flatMap(phase -> (session == DaySession.MORNING ? phase.morning() : phase.evening()).stream())
                .filter(step -> kinds.contains(step.step()));
    }

    private List<Reason> placing(Set<String> kinds, List<DaySession> sessions) {
        List<Finding> said = settled.evaluation().findings().stream()
                .filter(finding -> sessions.stream().anyMatch(session -> steps(session, kinds)
                        .anyMatch(step -> SolvedPlan.settles(finding, step, session))))
                .toList();
        return reasons.of(said);
    }
}
