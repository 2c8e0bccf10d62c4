package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.fact.Assessment;
import org.peptideadvisor.rulebook.AssessmentRules;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.FactType.FactOrigin;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * Everything that the firing of a rule can depend on: its own conditions and those of the rules that conclude its
 * assessments. A rule that looks at the plan also depends on every rule that influences the plan. Thread-safe.
 */
public final class RuleDependence {

    /** What settles which peptides and co-actives are in the plan. */
    private static final Set<Verb> CHOOSING = EnumSet.of(
            Verb.RECOMMEND_PEPTIDE,
            Verb.PREFER,
            Verb.DEFER,
            Verb.SUPPORT,
            Verb.EXCLUDE_BOUND,
            Verb.EXCLUDE_INGREDIENT,
            Verb.EXCLUDE_CLASS,
            Verb.EXCLUDE_GROUP,
            Verb.HOLD,
            Verb.LIMIT_PEPTIDES,
            Verb.PLACE_PEPTIDES);

    /** What has no say in the week of a plan. */
    private static final Set<Verb> SAYING =
            EnumSet.of(Verb.CONCLUDE, Verb.REFER, Verb.CAUTION, Verb.EXPECT, Verb.FOLLOW_UP, Verb.REPORT);

    private final Map<String, Rule> rules = new HashMap<>();
    private final AssessmentRules assessments;
    private final boolean anyDated;
    private final List<Rule> choosing = new ArrayList<>();
    private final Set<String> ranking = new HashSet<>();
    private final Set<String> shaping = new HashSet<>();
    private final Map<String, DependedCondition> shared = new ConcurrentHashMap<>();
    private final Map<String, List<DependedCondition>> known = new ConcurrentHashMap<>();

    public RuleDependence(RuleBook book, Catalog catalog) {
        assessments = new AssessmentRules(book);
        anyDated =
                book.rules().stream().anyMatch(rule -> rule.metadata().period().isLimited());
        for (Rule rule : book.rules()) {
            rules.put(rule.id(), rule);
            for (Conclusion conclusion : rule.then()) {
                if (ranks(conclusion, catalog)) {
                    ranking.add(rule.id());
                }
            }
            if (rule.then().stream().map(Conclusion::verb).anyMatch(verb -> !SAYING.contains(verb))) {
                shaping.add(rule.id());
            }
            if (rule.then().stream().map(Conclusion::verb).anyMatch(CHOOSING::contains)) {
                choosing.add(rule);
            }
        }
    }

    /** Whether it has a say in which of the peptides that rules speak for are chosen. */
    private static boolean ranks(Conclusion conclusion, Catalog catalog) {
        return switch (conclusion.verb()) {
            case RECOMMEND_PEPTIDE, PREFER, DEFER, LIMIT_PEPTIDES, PLACE_PEPTIDES, EXCLUDE_BOUND -> true;
            default -> conclusion.excluded(catalog).stream().anyMatch(id -> catalog.peptide(id) != null);
        };
    }

    /** The ids of the rules that settle which of the peptides that are spoken for are chosen. */
    Set<String> ranking() {
        return Collections.unmodifiableSet(ranking);
    }

    /** The ids of the rules that have a say in what stands where in the week of a plan. */
    Set<String> shaping() {
        return Collections.unmodifiableSet(shaping);
    }

    /**
     * A condition that a firing depends on.
     *
     * @param ofPeptide whether it asks for the id of a peptide
     */
    record DependedCondition(PatternFit fit, boolean ofPeptide) {}

    /** Whether the firing of a rule may hang on the day: its own period, or that of any rule that may stand behind it. */
    boolean isDated(String id) {
        return anyDated && rules.containsKey(id);
    }

    /** What the firing of a rule depends on, equal conditions as one; nothing for a rule that is not in the book. */
    List<DependedCondition> of(String id) {
        return known.computeIfAbsent(id, this::gather);
    }

    private List<DependedCondition> gather(String id) {
        var gathered = new DependenceWalk();
        Rule rule = rules.get(id);
        if (rule != null) {
            gathered.add(rule);
        }
        return List.copyOf(gathered.looks);
    }

    private static boolean ofPeptide(Rule rule, Pattern pattern) {
        var names = new BoundNames(rule.when());
        return pattern.constraints().stream()
                .filter(constraint -> constraint.property().equals("id")
                        && constraint.operator() == Operator.EQUAL
                        && constraint.isJoin())
                .map(constraint -> names.of(
                        (Operand.ReferenceOperand) constraint.operands().get(0)))
                .anyMatch(other -> other.pattern().type() == FactType.PEPTIDE && "id".equals(other.property()));
    }

    /** One walk through the rules; patterns that ask the same are kept once. */
    private final class DependenceWalk {

        private final Set<String> seen = new HashSet<>();
        private final Set<DependedCondition> looks = new LinkedHashSet<>();

        void add(Rule rule) {
            if (!seen.add(rule.id())) {
                return;
            }
            for (Pattern pattern : rule.when()) {
                boolean ofPeptide = ofPeptide(rule, pattern);
                DependedCondition look = shared.computeIfAbsent(
                        text(pattern) + ofPeptide, key -> new DependedCondition(new PatternFit(pattern), ofPeptide));
                looks.add(look);
                if (pattern.type() == FactType.ASSESSMENT) {
                    assessments
                            .concludingAny(id -> look.fit().holds(new Assessment(id)))
                            .forEach(this::add);
                } else if (pattern.type().origin() == FactOrigin.PLAN && seen.add("")) {
                    choosing.forEach(this::add);
                }
            }
        }

        private String text(Pattern pattern) {
            var text = new StringBuilder(pattern.type().label()).append(pattern.name());
            pattern.constraints().forEach(one -> text.append(' ').append(one.text()));
            return text.toString();
        }
    }
}
