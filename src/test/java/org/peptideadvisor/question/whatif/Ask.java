package org.peptideadvisor.question.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.WhatIf;

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

    /** The consultation of a request whose {@code client} this is, with single quotes. */
    static Consultation client(String json) {
        return Clients.consultation(json);
    }
}
