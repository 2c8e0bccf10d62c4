package org.peptideadvisor.rulebook.check.logic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.meaning.AccumulationMeaning;
import org.peptideadvisor.rulebook.meaning.BoundNames;
import org.peptideadvisor.rulebook.meaning.OperatorMeaning;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * Which conditions can hold, and which follow from others. Careful in one direction: what it claims is so, and where a
 * condition compares two facts, or more would have to be known, it claims nothing.
 */
public final class ConditionLogic {

    private final CheckMaterial material;
    private final ConstraintLogic logic;

    public ConditionLogic(CheckMaterial material) {
        this.material = material;
        this.logic = new ConstraintLogic(material.domain());
    }

    /** Whether values can be found that satisfy these constraints on one fact. */
    public boolean canHold(FactType type, List<Constraint> constraints) {
        return logic.canHold(type, constraints);
    }

    /** Whether every fact of a kind passes a constraint, which is fixed. */
    public boolean asksNothing(FactType type, Constraint constraint) {
        return logic.implies(type, List.of(), List.of(constraint));
    }

    /** Whether it holds for every client: the client is always there and nothing that may differ is asked. */
    public boolean alwaysHolds(Pattern pattern) {
        return pattern.type() == FactType.CLIENT
                && pattern.presence() != FactPresence.NOT
                && pattern.constraints().stream().allMatch(Constraint::isFixed)
                && logic.implies(pattern.type(), List.of(), pattern.constraints());
    }

    /**
     * Whether no client can escape it: it always holds, asks only for a peptide that is in the catalog or denies what cannot
     * be, or is an assessment that is everybody's.
     */
    public boolean isEverybodys(Pattern pattern) {
        if (pattern.isAccumulated()) {
            return new AccumulationMeaning(pattern).mustHold(pattern.type());
        }
        if (pattern.presence() == FactPresence.NOT) {
            return !logic.canHold(pattern.type(), pattern.constraints());
        }
        if (pattern.type() == FactType.PEPTIDE) {
            return !peptides(pattern).isEmpty()
                    && pattern.constraints().stream().allMatch(Constraint::isFixed);
        }
        return follows(pattern, List.of());
    }

    /** Whether each value of the one property of the client that these alternatives ask about satisfies one of them. */
    public boolean coverAll(List<List<Constraint>> alternatives) {
        return logic.coverAll(FactType.CLIENT, alternatives);
    }

    /** Whether the conditions of a rule imply this one. Assessments are traced back to the conditions behind them. */
    public boolean follows(Pattern pattern, List<Pattern> given) {
        return follows(pattern, given, new HashSet<>());
    }

    private boolean follows(Pattern pattern, List<Pattern> given, Set<String> seen) {
        if (pattern.isAccumulated() || !pattern.constraints().stream().allMatch(Constraint::isFixed)) {
            return false;
        }
        if (alwaysHolds(pattern) || given.stream().anyMatch(other -> follows(pattern, other))) {
            return true;
        }
        if (pattern.type() != FactType.ASSESSMENT || pattern.presence() == FactPresence.NOT) {
            return false;
        }
        for (Map.Entry<String, List<Rule>> assessment : concluded(pattern).entrySet()) {
            if (seen.add(assessment.getKey())
                    && assessment.getValue().stream()
                            .anyMatch(rule -> rule.when().stream().allMatch(part -> follows(part, given, seen)))) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(Pattern pattern, Pattern given) {
        if (pattern.type() != given.type() || given.isAccumulated()) {
            return false; // how many there are says nothing of each
        }
        boolean denied = pattern.presence() == FactPresence.NOT;
        if (denied != (given.presence() == FactPresence.NOT)) {
            return false;
        }
        // nothing of the wider kind means nothing of the narrower one
        return denied
                ? given.constraints().stream().allMatch(Constraint::isFixed)
                        && logic.implies(pattern.type(), pattern.constraints(), given.constraints())
                : logic.implies(pattern.type(), given.constraints(), pattern.constraints());
    }

    /** Whether a {@code not} rules out the very fact that another condition asks for. */
    public boolean deny(Pattern not, Pattern asked) {
        boolean there = asked.presence() == FactPresence.EACH || asked.presence() == FactPresence.EXISTS;
        if (not.presence() != FactPresence.NOT || !there || not.type() != asked.type()) {
            return false;
        }
        List<Constraint> fixed =
                not.constraints().stream().filter(Constraint::isFixed).toList();
        boolean othersAreItsOwn = not.constraints().stream()
                .filter(constraint -> !constraint.isFixed())
                .allMatch(constraint -> isItsOwn(constraint, asked));
        return othersAreItsOwn && logic.implies(not.type(), asked.constraints(), fixed);
    }

    /** {@code id == $c.id}, or {@code id == $id} where {@code $id : id}: the fact agrees with itself. */
    private static boolean isItsOwn(Constraint constraint, Pattern asked) {
        if (constraint.operator() != Constraint.Operator.EQUAL || !constraint.isJoin()) {
            return false;
        }
        var reference = (Operand.ReferenceOperand) constraint.operands().get(0);
        var names = new BoundNames(List.of(asked));
        return names.find(reference.name()) != null
                && constraint.property().equals(names.of(reference).property());
    }

    /** The assessments that a condition may mean, each with the rules that conclude it. */
    public Map<String, List<Rule>> concluded(Pattern pattern) {
        var concluded = new java.util.TreeMap<String, List<Rule>>();
        for (String id : material.domain().ids("assessment")) {
            boolean meant = pattern.constraints().stream()
                    .allMatch(constraint -> constraint.isFixed()
                            && (!constraint.property().equals("id")
                                    || OperatorMeaning.of(constraint).test(id)));
            if (meant) {
                concluded.put(id, material.concludedBy(id));
            }
        }
        return concluded;
    }

    /** The peptides of the catalog that satisfy the fixed constraints of a condition on a peptide. */
    public List<Peptide> peptides(Pattern pattern) {
        return material.catalog().peptides().stream()
                .filter(new PatternFit(pattern)::holds)
                .toList();
    }

    /** The conditions that concern the one client, or the one plan, taken together. */
    public static List<Constraint> ofTheOne(FactType type, Rule rule) {
        Stream<Pattern> asked = rule.when().stream()
                .filter(pattern -> pattern.type() == type && pattern.presence() != FactPresence.NOT);
        return asked.flatMap(pattern -> pattern.constraints().stream()).toList();
    }
}
