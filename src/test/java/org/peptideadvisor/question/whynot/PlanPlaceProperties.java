package org.peptideadvisor.question.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.UsualClients;
import org.peptideadvisor.contract.answer.WhyNotJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.PlaceWhy;
import org.peptideadvisor.model.advice.PlaceWhy.KeepingCause;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.advice.WeekPlan.PlanStep;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.release.Release;

/** Why not about a place in the plan agrees with the plan that is answered, over generated clients and all ingredients. */
class PlanPlaceProperties {

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();
    private final UsualClients usual = new UsualClients();
    private final WhyNotJson json = new WhyNotJson();

    @Property(tries = 120)
    void whatIsAskedOfThePlanIsAnsweredFromThePlan(@ForAll long seed) {
        Consultation consultation = Clients.consultation(seed % 2 == 0 ? usual.request(seed) : clients.request(seed));
        var advice = release.advisor().advise(consultation);
        List<PlanPhase> phases = advice.plan().phases();
        List<String> ids = Stream.concat(
                        release.catalog().peptides().stream().map(one -> one.id()),
                        release.catalog().actives().stream().map(one -> one.id()))
                .filter(id -> Math.floorMod(id.hashCode() + seed, 12) == 0
                        || phases.stream().anyMatch(phase -> holds(phase, id, null)))
                .toList();
        for (String id : ids) {
            for (DaySession session : DaySession.values()) {
                WhyNot answer = ask(consultation, new WantedSubject(WantedKind.INGREDIENT, id, PlanPlace.of(session)));
                boolean there = phases.stream().anyMatch(phase -> holds(phase, id, session));
                boolean anywhere = phases.stream().anyMatch(phase -> holds(phase, id, null));
                assertThat(WhyNotJson.outcome(answer).equals("concluded")).isEqualTo(there);
                assertThat(WhyNotJson.outcome(answer).equals("elsewhere")).isEqualTo(anywhere && !there);
                if (anywhere) {
                    PlaceWhy place = Objects.requireNonNull(answer.place());
                    assertThat(place.standsIn().contains(session.id())).isEqualTo(there);
                    assertThat(place.fromWeek())
                            .isEqualTo(phases.stream()
                                    .filter(phase -> holds(phase, id, null))
                                    .findFirst()
                                    .orElseThrow()
                                    .fromWeek());
                    assertThat(place.causes()).allSatisfy(PlanPlaceProperties::isSaid);
                    assertThat(place.causes().isEmpty()).isEqualTo(there && both(phases, id) && place.fromWeek() == 1);
                }
                assertThat(answer.because()).isNotBlank().doesNotContain("null");
                assertThat(json.write(new ReleaseName("r", "r"), answer, true))
                        .isEqualTo(json.write(
                                new ReleaseName("r", "r"),
                                ask(consultation, new WantedSubject(WantedKind.INGREDIENT, id, PlanPlace.of(session))),
                                true));
            }
        }
    }

    private static boolean both(List<PlanPhase> phases, String id) {
        return phases.stream().anyMatch(phase -> holds(phase, id, DaySession.MORNING))
                && phases.stream().anyMatch(phase -> holds(phase, id, DaySession.EVENING));
    }

    private static void isSaid(KeepingCause cause) {
        assertThat(cause.because()).isNotBlank().doesNotContain("null");
        assertThat(cause.kind()).matches("[a-z-]+");
        if (cause.row() != null) {
            assertThat(cause.with()).isNotNull();
        }
    }

    private static boolean holds(PlanPhase phase, String id, DaySession session) {
        return (session != DaySession.EVENING && holds(phase.morning(), id))
                || (session != DaySession.MORNING && holds(phase.evening(), id));
    }

    private static boolean holds(List<PlanStep> steps, String id) {
        return steps.stream().anyMatch(step -> step.ingredients().contains(id));
    }

    private WhyNot ask(Consultation consultation, WantedSubject wanted) {
        return release.questions().whyNot(consultation, wanted, new QuestionBudget(10, Duration.ofMinutes(5)));
    }
}
