package org.peptideadvisor.question.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.AlteredFacts;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.PlanPlace;
import org.peptideadvisor.model.WantedSubject;
import org.peptideadvisor.model.WantedSubject.WantedKind;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.WhatIfOutcome;
import org.peptideadvisor.model.fact.Appointment;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Device;
import org.peptideadvisor.model.fact.ListedFact;
import org.peptideadvisor.model.fact.Procedure;
import org.peptideadvisor.model.fact.Reaction;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.fact.Wish;
import org.peptideadvisor.release.Release;

/** What-if keeps its word, over generated clients: proposals hold when they are run, nothing less does, nothing is left out. */
class WhatIfProperties {

    /** So many changes are tried in every combination. */
    private static final int SMALL = 12;

    private final Release release = ShippedRelease.get();
    private final Clients clients = new Clients();
    private final ChangeSpace space = new ChangeSpace(release.catalog(), release.ruleBook());
    private final List<String> ingredients = new ArrayList<>();
    private final List<String> classes;
    private final List<String> rules;

    WhatIfProperties() {
        release.catalog().peptides().forEach(peptide -> ingredients.add(peptide.id()));
        release.catalog().actives().forEach(active -> ingredients.add(active.id()));
        classes = release.catalog().vocabulary().terms("peptide-class").stream()
                .map(term -> term.id())
                .toList();
        rules = release.ruleBook().rules().stream().map(rule -> rule.id()).toList();
    }

    @Property(tries = 20)
    void aProposalKeepsItsWordAndNothingLessDoes(@ForAll long seed) {
        Consultation consultation = client(seed);
        WantedSubject wanted = wanted(consultation, seed);
        List<ClientChange> changes = space.of(consultation, wanted.place() != null);
        var every = new EveryWay(consultation, wanted, changes);
        WhatIf answer = Ask.whatIf(consultation, wanted);

        assertThat(answer.outcome() == WhatIfOutcome.ALREADY).isEqualTo(every.reached() && !medical(answer));
        assertThat(answer.proposals().isEmpty()).isEqualTo(answer.outcome() != WhatIfOutcome.POSSIBLE);
        assertThat(answer.proposals()).hasSizeLessThanOrEqualTo(ChangeSearch.MOST_PROPOSALS);
        for (WhatIf.ChangeProposal proposal : answer.proposals()) {
            List<ClientChange> made = made(proposal, changes);
            assertThat(made).hasSizeBetween(1, ChangeSearch.MOST_CHANGES);
            assertThat(every.works(made)).isTrue();
            for (ClientChange one : made) {
                List<ClientChange> fewer =
                        made.stream().filter(other -> other != one).toList();
                assertThat(every.works(fewer)).as("without: %s", one.text()).isFalse();
            }
        }
    }

    @Property(tries = 30)
    void nothingWithinThreeChangesIsLeftOut(@ForAll long seed) {
        Consultation consultation = small(seed);
        WantedSubject wanted = wanted(consultation, seed);
        WhatIf answer = Ask.whatIf(consultation, wanted);
        if (answer.outcome() == WhatIfOutcome.ALREADY || answer.outcome() == WhatIfOutcome.CLINICIAN) {
            return;
        }
        Set<Set<String>> least =
                new EveryWay(consultation, wanted, space.of(consultation, wanted.place() != null)).least();
        List<Set<String>> proposed =
                answer.proposals().stream().map(EveryWay::texts).toList();
        assertThat(least).containsAll(proposed);
        if (proposed.size() < ChangeSearch.MOST_PROPOSALS) {
            assertThat(proposed).containsExactlyInAnyOrderElementsOf(least);
        } else {
            int most = proposed.stream().mapToInt(Set::size).max().orElse(0);
            assertThat(least).filteredOn(one -> one.size() < most).allSatisfy(one -> assertThat(proposed)
                    .contains(one));
        }
    }

    @Property(tries = 30)
    void betweenTheDaysThatAreTriedNoneWorksEarlier(@ForAll long seed) {
        Consultation consultation = small(seed);
        WantedSubject wanted = wanted(consultation, seed);
        WhatIf answer = Ask.whatIf(consultation, wanted);
        if (answer.outcome() == WhatIfOutcome.ALREADY || answer.outcome() == WhatIfOutcome.CLINICIAN) {
            return;
        }
        int shortest = answer.proposals().stream()
                .filter(one -> one.changes().size() == 1)
                .mapToInt(one -> one.changes().get(0).days())
                .filter(days -> days > 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        var every = new EveryWay(consultation, wanted, List.of());
        for (int days = 1; days < Math.min(shortest, 100); days++) {
            assertThat(every.works(List.of(waiting(days)))).as("%s days", days).isFalse();
        }
        if (shortest < Integer.MAX_VALUE) {
            assertThat(every.works(List.of(waiting(shortest)))).isTrue();
        }
    }

    @Property
    void noBodyIsChangedAndNothingPrescribedIsTouched(@ForAll long seed) {
        Consultation consultation = client(seed);
        for (ClientChange change : space.of(consultation, true)) {
            Consultation changed = change.alteration().of(consultation);
            assertThat(unchangeable(changed)).isEqualTo(unchangeable(consultation));
            assertThat(changed.all(Wish.class))
                    .allSatisfy(wish -> assertThat(consultation.all(Wish.class)).contains(wish));
            assertThat(changed.all(Use.class)).extracting(Use::id).allSatisfy(id -> assertThat(
                            consultation.all(Use.class))
                    .extracting(Use::id)
                    .contains(id));
            assertThat(ids(changed, Procedure.class)).containsAll(ids(consultation, Procedure.class));
            assertThat(ids(changed, Device.class)).isSubsetOf(ids(consultation, Device.class));
            assertThat(ids(changed, Appointment.class)).isSubsetOf(ids(consultation, Appointment.class));
            assertThat(ids(consultation, Procedure.class, Appointment.class))
                    .containsAll(ids(changed, Procedure.class, Appointment.class));
        }
    }

    @Property(tries = 50)
    void theSameQuestionGetsTheSameAnswer(@ForAll long seed) {
        Consultation consultation = client(seed);
        WantedSubject wanted = wanted(consultation, seed);
        assertThat(Ask.whatIf(consultation, wanted)).isEqualTo(Ask.whatIf(consultation, wanted));
    }

    @SafeVarargs
    private static Set<String> ids(Consultation consultation, Class<? extends ListedFact>... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> consultation.all(kind).stream())
                .map(ListedFact::id)
                .collect(Collectors.toSet());
    }

    /** Everything about a body, what is prescribed, and what a client did not say. */
    private List<Object> unchangeable(Consultation consultation) {
        return consultation.facts().stream()
                .map(fact -> {
                    if (fact instanceof Client client) {
                        return client.with("fragranceFree", false)
                                .with("vegan", false)
                                .with("stepBudget", null)
                                .with("weeksSinceIsotretinoin", null);
                    }
                    if (fact instanceof Use use) {
                        return isPrescription(use) ? use : null;
                    }
                    if (fact instanceof Procedure procedure) {
                        return procedure.daysAgo() == null ? procedure : null;
                    }
                    if (fact instanceof Reaction reaction) {
                        return new Reaction(reaction.id(), reaction.to(), null);
                    }
                    boolean choice = fact instanceof Wish || fact instanceof Device || fact instanceof Appointment;
                    return choice ? null : (Object) fact;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** By the table itself: a prescription drug, or a kind of product that one belongs to. */
    private boolean isPrescription(Use use) {
        return release.catalog().actives().stream()
                .filter(active -> active.prescription())
                .anyMatch(active ->
                        active.id().equals(use.id()) || active.groups().contains(use.id()));
    }

    private static boolean medical(WhatIf answer) {
        return answer.outcome() == WhatIfOutcome.CLINICIAN;
    }

    private static List<ClientChange> made(WhatIf.ChangeProposal proposal, List<ClientChange> changes) {
        return proposal.changes().stream()
                .map(one -> changes.stream()
                        .filter(change -> change.text().equals(one.text())
                                && change.fact().startsWith(one.fact()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static ClientChange waiting(int days) {
        return new ClientChange(
                ChangeEffort.WAIT,
                "time",
                days,
                days,
                "",
                "",
                new AlteredFacts(fact -> later(fact, days), List.of(), days));
    }

    private static ClientFact later(ClientFact fact, int days) {
        if (fact instanceof Procedure one && one.daysAgo() != null) {
            return new Procedure(one.id(), one.daysAgo() + days);
        }
        if (fact instanceof Reaction one && one.daysAgo() != null) {
            return new Reaction(one.id(), one.to(), one.daysAgo() + days);
        }
        if (fact instanceof Appointment one && one.inDays() != null) {
            return one.inDays() < days
                    ? new Procedure(one.id(), days - one.inDays())
                    : new Appointment(one.id(), one.inDays() - days);
        }
        return fact instanceof Client one && one.weeksSinceIsotretinoin() != null
                ? one.with("weeksSinceIsotretinoin", one.weeksSinceIsotretinoin() + days / 7)
                : fact;
    }

    /** Of any sort, or one who could do much otherwise. */
    private Consultation client(long seed) {
        return Clients.consultation(seed % 3 == 0 ? clients.request(seed) : clients.healthy(seed));
    }

    /** A client with few things to change. */
    private Consultation small(long seed) {
        for (long next = seed; ; next += 7918) {
            Consultation consultation = client(next);
            int size = space.of(consultation, true).size();
            if (size > 0 && size <= SMALL) {
                return consultation;
            }
        }
    }

    /** An ingredient, a class, an exclusion or something that the advice holds. */
    private WantedSubject wanted(Consultation consultation, long seed) {
        return switch ((int) Math.floorMod(seed, 7L)) {
            case 0 -> new WantedSubject(WantedKind.CLASS, pick(classes, seed));
            case 1 -> {
                var fired = new HashSet<String>();
                release.advisor().settle(consultation).evaluation().findings().stream()
                        .map(finding -> finding.firing().rule())
                        .filter(rules::contains)
                        .forEach(fired::add);
                yield new WantedSubject(
                        WantedKind.RULE, pick(fired.stream().sorted().toList(), seed));
            }
            case 2 -> {
                Set<String> out = release.advisor().advise(consultation).exclusions().stream()
                        .map(one -> one.subject().id())
                        .filter(ingredients::contains)
                        .collect(Collectors.toSet());
                yield new WantedSubject(
                        WantedKind.EXCLUSION,
                        pick(out.isEmpty() ? ingredients : out.stream().sorted().toList(), seed));
            }
            case 4 -> {
                List<WantedSubject> elsewhere = Ask.elsewhere(consultation);
                yield elsewhere.isEmpty()
                        ? new WantedSubject(WantedKind.INGREDIENT, "retinol", PlanPlace.ANYWHERE)
                        : pick(elsewhere, seed);
            }
            case 5 -> new WantedSubject(WantedKind.INGREDIENT, pick(ingredients, seed), PlanPlace.ANYWHERE);
            case 3 ->
                new WantedSubject(
                        WantedKind.INGREDIENT, pick(List.of("retinol", "l-ascorbic-acid", "retinyl-esters"), seed));
            default -> new WantedSubject(WantedKind.INGREDIENT, pick(ingredients, seed));
        };
    }

    private static <T> T pick(List<T> all, long seed) {
        return all.get((int) Math.floorMod(seed * 31 + 7, (long) all.size()));
    }
}
