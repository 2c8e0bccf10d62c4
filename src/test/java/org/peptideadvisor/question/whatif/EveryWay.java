package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.DaySession;
import org.peptideadvisor.release.Release;

/** Tries every set of up to three changes: what {@link ChangeSearch} must find, found without thinking. */
final class EveryWay {

    private static final List<String> GRAVER = List.of("proceed", "caution", "hold", "refer");

    private final Release release = ShippedRelease.get();
    private final Consultation consultation;
    private final WantedSubject wanted;
    private final List<ClientChange> changes;
    private final Advice now;

    EveryWay(Consultation consultation, WantedSubject wanted, List<ClientChange> changes) {
        this.consultation = consultation;
        this.wanted = wanted;
        this.changes = changes;
        this.now = release.advisor().advise(consultation);
    }

    /** The least ways, each as the texts of its changes. */
    Set<Set<String>> least() {
        List<List<ClientChange>> working = sets().stream().filter(this::works).toList();
        return working.stream()
                .filter(one -> working.stream().noneMatch(other -> less(other, one)))
                .map(EveryWay::texts)
                .collect(Collectors.toSet());
    }

    /** What a proposal changes. */
    static Set<String> texts(WhatIf.ChangeProposal proposal) {
        return proposal.changes().stream().map(WhatIf.ProposedChange::text).collect(Collectors.toSet());
    }

    static Set<String> texts(List<ClientChange> changes) {
        return changes.stream().map(ClientChange::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean works(List<ClientChange> some) {
        Consultation changed = ClientChange.all(some, consultation);
        var trace = release.advisor().settle(changed);
        return isSafe(trace.advice()) && reached(changed, trace);
    }

    boolean reached() {
        return reached(consultation, release.advisor().settle(consultation));
    }

    private boolean reached(Consultation changed, SettledDecision trace) {
        Advice advice = trace.advice();
        if (wanted.place() != null) {
            return trace.week().stands(wanted.id(), wanted.place())
                    && changed.all(Use.class).stream()
                            .filter(use -> !consultation.all(Use.class).contains(use))
                            .allMatch(use -> "morning".equals(use.session())
                                    ? trace.week().stands(use.id(), PlanPlace.of(DaySession.MORNING))
                                    : "evening".equals(use.session())
                                            ? trace.week().stands(use.id(), PlanPlace.of(DaySession.EVENING))
                                            : trace.week().stands(use.id(), PlanPlace.ANYWHERE));
        }
        Predicate<String> will = id -> id.equals(wanted.id())
                || (wanted.kind() == WantedKind.CLASS
                        && release.catalog().peptide(id) != null
                        && release.catalog().peptide(id).peptideClass().equals(wanted.id()));
        return switch (wanted.kind()) {
            case RULE ->
                trace.evaluation().findings().stream()
                        .noneMatch(finding -> finding.firing().rule().equals(wanted.id()));
            case EXCLUSION -> {
                var why = release.questions().whyNot(changed, wanted, Ask.budget());
                yield why instanceof org.peptideadvisor.model.advice.WhyNot.NotConcluded;
            }
            default ->
                Stream.concat(
                                advice.recommendations().stream()
                                        .map(one -> one.ingredient().id()),
                                advice.supporting().stream()
                                        .map(one -> one.ingredient().id()))
                        .anyMatch(will);
        };
    }

    boolean isSafe(Advice then) {
        var before = new HashSet<>(now.referrals().stream()
                .map(one -> one.urgency() + one.because())
                .toList());
        return GRAVER.indexOf(then.outcome()) <= GRAVER.indexOf(now.outcome())
                && before.containsAll(then.referrals().stream()
                        .map(one -> one.urgency() + one.because())
                        .toList());
    }

    private static boolean less(List<ClientChange> some, List<ClientChange> others) {
        return ClientChange.within(some, others) && !ClientChange.within(others, some);
    }

    private List<List<ClientChange>> sets() {
        var sets = new ArrayList<List<ClientChange>>();
        extend(List.of(), 0, sets);
        return sets;
    }

    private void extend(List<ClientChange> chosen, int from, List<List<ClientChange>> sets) {
        if (!chosen.isEmpty()) {
            sets.add(chosen);
        }
        if (chosen.size() == 3) {
            return;
        }
        for (int place = from; place < changes.size(); place++) {
            ClientChange change = changes.get(place);
            if (chosen.stream().noneMatch(one -> one.about().equals(change.about()))) {
                var more = new ArrayList<>(chosen);
                more.add(change);
                extend(List.copyOf(more), place + 1, sets);
            }
        }
    }
}
