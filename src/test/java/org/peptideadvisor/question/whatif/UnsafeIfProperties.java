package org.peptideadvisor.question.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.contract.answer.WhatIfJson;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.AlteredFacts;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.UnsafeIf.UnsafeFact;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.fact.Allergy;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Condition;
import org.peptideadvisor.model.fact.Medication;
import org.peptideadvisor.model.fact.Sign;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.release.Release;

/** Unsafe-if keeps its word over generated clients: what it names takes out what it says, and it names all that does. */
class UnsafeIfProperties {

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();

    @Property(tries = 20)
    void itNamesEachTermThatTakesSomethingOutAndNoOther(@ForAll long seed) {
        Consultation consultation = Clients.consultation(seed % 2 == 0 ? clients.request(seed) : clients.healthy(seed));
        Advice now = release.advisor().advise(consultation);
        UnsafeIf answer = ask(consultation);
        check("condition", "conditions", Condition::new, consultation, now, answer);
        check("medication", "medications", Medication::new, consultation, now, answer);
        check("allergy", "allergies", Allergy::new, consultation, now, answer);
        check("sign", "signs", Sign::new, consultation, now, answer);
        assertThat(answer.hazards()).allSatisfy(hazard -> {
            assertThat(hazard.takesOut()).isNotEmpty();
            assertThat(WhatIfQuestion.recommended(now)).containsAll(hazard.takesOut());
            assertThat(hazard.because()).isNotBlank();
        });
        var name = new ReleaseName(release.id(), release.name());
        assertThat(new WhatIfJson().write(name, answer, true))
                .isEqualTo(new WhatIfJson().write(name, ask(consultation), true));
    }

    private void check(
            String kind,
            String question,
            Function<String, ClientFact> fact,
            Consultation consultation,
            Advice now,
            UnsafeIf answer) {
        for (var term : release.catalog().vocabulary().terms(kind)) {
            ClientFact added = fact.apply(term.id());
            if (consultation.facts().contains(added)) {
                continue;
            }
            var unanswered = new Unanswered(question);
            Consultation changed =
                    new AlteredFacts(one -> one.equals(unanswered) ? null : one, List.of(added), 0).of(consultation);
            Set<String> out = new HashSet<>(WhatIfQuestion.recommended(now));
            out.removeAll(WhatIfQuestion.recommended(release.advisor().advise(changed)));
            out.removeIf(id -> isOnlyOutranked(changed, id));
            String phrase = added.phrases(List.of()).get(0);
            var named = answer.hazards().stream()
                    .filter(one -> one.fact().equals(phrase))
                    .toList();
            if (out.isEmpty()) {
                assertThat(named).as(phrase).isEmpty();
            } else {
                assertThat(named).as(phrase).hasSize(1);
                UnsafeFact hazard = named.get(0);
                assertThat(hazard.takesOut()).containsExactlyInAnyOrderElementsOf(out);
                assertThat(hazard.asked()).isEqualTo(!consultation.facts().contains(unanswered));
            }
        }
    }

    private boolean isOnlyOutranked(Consultation changed, String id) {
        var why = release.questions()
                .whyNot(changed, new WantedSubject(WantedSubject.WantedKind.INGREDIENT, id), Ask.budget());
        return why instanceof WhyNot.Outranked;
    }

    private UnsafeIf ask(Consultation consultation) {
        var budget = Ask.budget();
        UnsafeIf answer = release.questions().unsafeIf(consultation, budget);
        assertThat(budget.wasCut()).isFalse();
        return answer;
    }
}
