package org.peptideadvisor.question.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.word.DaySession;

/** Asks the shipped rules with a budget that no test can use up by being slow. */
final class Ask {

    private Ask() {}

    static QuestionBudget budget() {
        return new QuestionBudget(100_000, Duration.ofMinutes(10));
    }

    static WhatIf whatIf(Consultation consultation, WantedSubject.WantedKind kind, String id) {
        return whatIf(consultation, new WantedSubject(kind, id));
    }

    static WhatIf whatIf(Consultation consultation, WantedSubject wanted) {
        QuestionBudget budget = budget();
        WhatIf answer = ShippedRelease.get().questions().whatIf(consultation, wanted, budget);
        assertThat(budget.wasCut()).isFalse();
        return answer;
    }

    /** Everything of the plan with a time of day in which it does not stand. */
    static List<WantedSubject> elsewhere(Consultation consultation) {
        var settled = ShippedRelease.get().advisor().settle(consultation);
        var elsewhere = new ArrayList<WantedSubject>();
        for (Object fact : settled.evaluation().facts()) {
            for (DaySession session : DaySession.values()) {
                if (fact instanceof Planned planned
                        && ShippedRelease.get().catalog().resolve(planned.id()) != null
                        && !settled.week().stands(planned.id(), PlanPlace.of(session))) {
                    elsewhere.add(new WantedSubject(
                            WantedSubject.WantedKind.INGREDIENT, planned.id(), PlanPlace.of(session)));
                }
            }
        }
        return elsewhere;
    }

    /** The consultation of a request whose {@code client} this is, with single quotes. */
    static Consultation client(String json) {
        return Clients.consultation(json);
    }
}
