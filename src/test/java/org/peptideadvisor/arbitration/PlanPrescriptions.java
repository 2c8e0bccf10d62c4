package org.peptideadvisor.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peptideadvisor.model.advice.WeekPlan.PlanPhase;
import org.peptideadvisor.model.fact.Use;

/** What the plan of one client promises about prescribed products. */
final class PlanPrescriptions {

    private static final int DAYS = 7;

    private final SettledDecision decision;

    PlanPrescriptions(SettledDecision decision) {
        this.decision = decision;
    }

    /**
     * What is prescribed has in every phase the sessions that the client told, and as many of them. Where a rule keeps it out, the client is
     * told to stop it, or to ask the prescriber.
     */
    void stay() {
        Map<String, List<Use>> uses = decision.consultation().all(Use.class).stream()
                .filter(Use::prescription)
                .collect(Collectors.groupingBy(Use::id));
        uses.forEach((id, told) -> {
            Use use = told.get(0);
            if (told.size() > 1 || use.session() == null || use.perWeek() == null || id.startsWith("oral-")) {
                return;
            }
            for (PlanPhase phase : decision.advice().plan().phases()) {
                int sessions = PlanSessions.sessions(phase).getOrDefault(id, 0);
                if (decision.exclusions().bar(id)) {
                    assertThat(toldOf(id)).as("%s is excluded", id).isTrue();
                    if (isStopped(id)) {
                        assertThat(sessions).as("%s is stopped", id).isZero();
                        continue;
                    }
                }
                boolean both = use.session().equals("both");
                int most = both ? 2 * DAYS : DAYS;
                assertThat(Integer.bitCount(sessions)).as("%s a week", id).isEqualTo(Math.min(use.perWeek(), most));
                if (!both) {
                    assertThat(use.session().equals("morning") ? sessions >>> DAYS : sessions & 0b1111111)
                            .as("%s in the other session", id)
                            .isZero();
                } else if (use.perWeek() > 1) {
                    assertThat(sessions >>> DAYS).as("%s in the evening", id).isNotZero();
                    assertThat(sessions & 0b1111111).as("%s in the morning", id).isNotZero();
                }
            }
        });
    }

    private boolean toldOf(String id) {
        return isStopped(id)
                || decision.advice().plan().doesNotFit().stream()
                        .anyMatch(misfit -> misfit.change().equals("ask-prescriber")
                                && misfit.row() == null
                                && misfit.subject().id().equals(id));
    }

    private boolean isStopped(String id) {
        return decision.advice().brief().stop().stream()
                .anyMatch(stop -> stop.id().equals(id));
    }
}
