package org.peptideadvisor.question.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.arbitration.Settled;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.engine.Gap;
import org.peptideadvisor.engine.Probes;
import org.peptideadvisor.engine.Trial;
import org.peptideadvisor.engine.Trial.Pin;
import org.peptideadvisor.model.Budget;
import org.peptideadvisor.model.Wanted;
import org.peptideadvisor.model.advice.WhyNot.Shortfall;
import org.peptideadvisor.model.advice.WhyNot.Unmet;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.question.whynot.Concluders.Concluder;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.reading.Readings;

/** Finds what each rule that could have spoken fell short of. Thread-safe. */
public final class Unmets {

    /** How many assessments behind an assessment are followed. */
    private static final int DEEPEST = 3;

    /** So many rules that could have spoken are told. */
    private static final int MOST_RULES = 60;

    private final Catalog catalog;
    private final Probes probes;
    private final Concluders concluders;
    private final Readings readings;

    public Unmets(Advisor advisor, Readings readings) {
        this.catalog = advisor.catalog();
        this.probes = new Probes(advisor.book());
        this.concluders = new Concluders(catalog, advisor.book());
        this.readings = readings;
    }

    /** A rule that did not fire, with how many of its steps it lacks. */
    private record Found(int left, Unmet unmet) {}

    /**
     * The rules that could have said what is wanted and did not, those that came nearest first.
     *
     * @param about the ids that they could have said it of
     */
    public List<Unmet> of(Settled settled, Wanted.Kind kind, Set<String> about, Budget budget) {
        List<Concluder> could = concluders.of(kind, about);
        if (could.isEmpty() || !budget.spend()) {
            return List.of();
        }
        List<Object> given = facts(settled, about);
        Trial trial = probes.on(given, budget);
        var shortfalls = new Shortfalls(readings, settled.grounds(), given);
        var found = new ArrayList<Found>();
        for (Concluder concluder : could) {
            Gap gap = trial.gap(concluder.rule().id(), concluder.pin());
            if (gap != null) {
                found.add(new Found(gap.left(), unmet(gap, trial, shortfalls, new HashSet<>())));
            } else if (concluder.pin() != null) {
                found.add(new Found(0, unseen(concluder.rule(), concluder.pin(), settled)));
            }
        }
        if (found.size() > MOST_RULES) {
            budget.cut();
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::left)
                        .thenComparing(one -> one.unmet().rule()))
                .limit(MOST_RULES)
                .map(Found::unmet)
                .toList();
    }

    /** All that the rules of the decision saw, and the peptides that are asked about. */
    private List<Object> facts(Settled settled, Set<String> about) {
        var facts = new LinkedHashSet<Object>(settled.evaluation().facts());
        for (String id : new TreeSet<>(about)) {
            Peptide peptide = catalog.peptide(id);
            if (peptide != null) {
                facts.add(peptide);
            }
        }
        new TreeSet<>(settled.evaluation().assessments().keySet()).forEach(id -> facts.add(new Assessment(id)));
        return List.copyOf(facts);
    }

    private Unmet unmet(Gap gap, Trial trial, Shortfalls shortfalls, Set<String> followed) {
        var behind = new ArrayList<Unmet>();
        if (gap.pattern().type() == FactType.ASSESSMENT && !gap.inTheWay() && followed.size() < DEEPEST) {
            for (Object needed : gap.needed()) {
                if (needed instanceof String assessment && followed.add(assessment)) {
                    for (Concluder one : concluders.of(Wanted.Kind.ASSESSMENT, Set.of(assessment))) {
                        Gap deeper = trial.gap(one.rule().id(), null);
                        if (deeper != null) {
                            behind.add(unmet(deeper, trial, shortfalls, followed));
                        }
                    }
                    followed.remove(assessment);
                }
            }
        }
        return unmet(gap.rule(), shortfalls.missing(gap), behind);
    }

    /** All conditions hold for a peptide that rules do not look at, since it is made for none of the client's concerns. */
    private Unmet unseen(Rule rule, Pin pin, Settled settled) {
        var targets = new TreeSet<String>();
        pin.ids().stream()
                .map(catalog::peptide)
                .filter(Objects::nonNull)
                .forEach(peptide -> targets.addAll(peptide.targets()));
        List<String> concerns = settled.evaluation().facts().stream()
                .filter(Concern.class::isInstance)
                .map(fact -> ((Concern) fact).id())
                .toList();
        var missing = new Shortfall(
                "the client names a concern that the peptide is made for",
                "Concern.id",
                String.join(" or ", targets),
                concerns.isEmpty() ? List.of("none") : concerns);
        return unmet(rule, missing, List.of());
    }

    private Unmet unmet(Rule rule, Shortfall missing, List<Unmet> behind) {
        return new Unmet(rule.id(), rule.title(), readings.of(rule).sentence(), missing, List.copyOf(behind));
    }
}
