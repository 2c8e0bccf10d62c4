package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.fact.Plan;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;

/** When expectations and the follow-up of an answer are due, by the weeks in which its plan begins things. */
final class PlanOutlook {

    private final Catalog catalog;
    private final SettledDecision decision;

    PlanOutlook(Catalog catalog, SettledDecision decision) {
        this.catalog = catalog;
        this.decision = decision;
    }

    /** An expectation is not due before what it speaks of has been used for the weeks that it takes. */
    void countsFromTheStart() {
        Map<String, Integer> starts = PlanSessions.starts(decision.advice().plan());
        Map<String, Integer> earliest = new TreeMap<>();
        for (Finding finding : decision.evaluation().findings()) {
            if (finding instanceof Finding.Expected expected) {
                Integer start = start(expected.firing(), starts);
                earliest.merge(
                        expected.because(), start == null ? Integer.MAX_VALUE : start + expected.week() - 1, Math::min);
            }
        }
        for (Advice.Expectation one : decision.advice().expectations()) {
            assertThat(one.week()).as(one.text()).isGreaterThanOrEqualTo(earliest.get(one.text()));
        }
        if (decision.advice().followUp() != null) {
            int first = decision.evaluation().findings().stream()
                    .filter(Finding.FollowedUp.class::isInstance)
                    .map(Finding.FollowedUp.class::cast)
                    .mapToInt(asked -> {
                        Integer start = start(asked.firing(), starts);
                        return asked.week() + (start == null ? 0 : start - 1);
                    })
                    .min()
                    .orElseThrow();
            assertThat(decision.advice().followUp().week()).isGreaterThanOrEqualTo(first);
        }
    }

    /** The week in which the first of the products that a firing rests on begins; 1 where it rests on none, null on none with a place. */
    private @Nullable Integer start(Firing firing, Map<String, Integer> starts) {
        List<Integer> own = new ArrayList<>();
        boolean rests = false;
        for (Object fact : firing.facts()) {
            if (fact instanceof Planned planned) {
                rests = true;
                own.add(starts.get(planned.id()));
            } else if (fact instanceof Plan) {
                List<Integer> peptides = new ArrayList<>();
                starts.forEach((id, week) -> {
                    if (catalog.peptide(id) != null) {
                        peptides.add(week);
                    }
                });
                rests |= !peptides.isEmpty();
                own.addAll(peptides);
            }
        }
        own.removeIf(Objects::isNull);
        return own.stream().min(Integer::compare).orElse(rests ? null : 1);
    }
}
