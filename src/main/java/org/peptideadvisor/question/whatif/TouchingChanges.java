package org.peptideadvisor.question.whatif;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.PlanFacts;
import org.peptideadvisor.arbitration.TherapySafeguard;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Planned;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.SubjectKind;
import org.peptideadvisor.question.whatif.ClientChange.ReplacedFact;
import org.peptideadvisor.question.whatif.RuleDependence.DependedCondition;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * Tells which changes could affect a rule. A change to nothing that a rule depends on cannot affect its firing,
 * whatever else is changed. In doubt the answer is yes. Belongs to one question.
 */
final class TouchingChanges {

    private final Catalog catalog;
    private final Consultation consultation;
    private final List<ClientChange> changes;
    private final List<List<ReplacedFact>> pairs;
    private final RuleDependence dependence;
    private final Map<String, BitSet> byRule = new HashMap<>();
    private final Map<DependedCondition, BitSet> byLook = new HashMap<>();

    TouchingChanges(Catalog catalog, Consultation consultation, List<ClientChange> changes, RuleDependence dependence) {
        this.catalog = catalog;
        this.consultation = consultation;
        this.changes = changes;
        this.pairs = changes.stream().map(change -> change.pairs(consultation)).toList();
        this.dependence = dependence;
    }

    /** What is in use before any change. */
    List<Use> uses() {
        return consultation.all(Use.class);
    }

    /** The places of the changes that could matter to any of these rules. */
    BitSet any(Collection<String> rules) {
        var touching = new BitSet(changes.size());
        rules.forEach(rule -> touching.or(byRule.computeIfAbsent(rule, this::of)));
        return touching;
    }

    /** The places of the changes that could matter to the week of a plan, beside the rules also of what is in use. */
    BitSet shaping() {
        BitSet touching = any(dependence.shaping());
        for (int place = 0; place < changes.size(); place++) {
            if (pairs.get(place).stream().anyMatch(pair -> pair.before() instanceof Use)) {
                touching.set(place);
            }
        }
        return touching;
    }

    private BitSet of(String rule) {
        var touching = new BitSet(changes.size());
        if (rule.equals(TherapySafeguard.ID)) {
            touching.set(0, changes.size()); // it has no conditions to look at
        }
        if (dependence.isDated(rule)) {
            for (int place = 0; place < changes.size(); place++) {
                if (changes.get(place).days() > 0) {
                    touching.set(place); // on a later day the rule may be in effect, or no more
                }
            }
        }
        dependence.of(rule).forEach(look -> touching.or(byLook.computeIfAbsent(look, this::of)));
        return touching;
    }

    private BitSet of(DependedCondition look) {
        var touching = new BitSet(changes.size());
        for (int place = 0; place < changes.size(); place++) {
            touching.set(place, pairs.get(place).stream().anyMatch(pair -> touches(look, pair)));
        }
        return touching;
    }

    private boolean touches(DependedCondition look, ReplacedFact pair) {
        boolean other = look.ofPeptide() && pair.before() instanceof Use use && catalog.peptide(use.id()) == null;
        return !other && touches(look.fit(), pair);
    }

    private boolean touches(PatternFit fit, ReplacedFact pair) {
        return switch (fit.type()) {
            case CLIENT ->
                pair.before() instanceof Client
                        && pair.after() != null
                        && fit.looksAtDifference(pair.before(), pair.after());
            case PLANNED -> pair.before() instanceof Use use && planned(fit, use, (Use) pair.after());
            case MEETING, PLAN -> pair.before() instanceof Use && pair.after() == null;
            case PEPTIDE -> pair.before() instanceof Use use && pair.after() == null && peptide(fit, use);
            case ASSESSMENT, UNANSWERED -> false;
            default -> fit.tells(pair.before(), pair.after());
        };
    }

    /** A peptide that the client uses is looked at by rules even if it is made for none of the client's concerns. */
    private boolean peptide(PatternFit fit, Use use) {
        Object peptide = catalog.peptide(use.id());
        return peptide != null && fit.holds(peptide);
    }

    /** Something in use is in the plan; when it is used no more, the co-actives that it stood for may be. */
    private boolean planned(PatternFit fit, Use before, @Nullable Use after) {
        Planned was = PlanFacts.planned(catalog, consultation, before);
        if (after != null) {
            return fit.tells(was, PlanFacts.planned(catalog, consultation, after));
        }
        var ids = new TreeSet<>(catalog.covered(SubjectKind.GROUP, before.id()));
        ids.add(before.id());
        return fit.holds(was)
                || ids.stream()
                        .map(catalog::active)
                        .filter(Objects::nonNull)
                        .anyMatch(active -> fit.holds(PlanFacts.planned(active)));
    }
}
