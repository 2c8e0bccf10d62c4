package org.peptideadvisor.rulebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Pattern.FactPresence;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;
import org.peptideadvisor.rulebook.check.report.TextSpan;
import org.peptideadvisor.rulebook.meaning.PatternFit;

/**
 * Finds concerns that a client may name and that no rule takes up: none asks for it, and no recommendation reaches a peptide that is
 * made for it. A warning: the client would be answered as if nothing had been said.
 */
final class SilentConcernCheck implements RuleBookCheck {

    private static final String VOCABULARY = "catalog/vocabulary.csv";

    private static final CodeExplanation SILENT = CodeExplanation.warning(
            "silent-concern",
            "No rule speaks of a concern that clients may name.",
            "A client who names it gets the answer of somebody who named nothing, and does not learn that it was passed over.",
            "Write a rule of recommend/ for it, a caution that says what care of the skin cannot do, or take the concern out of the"
                    + " vocabulary.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(SILENT);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        var silent = new ArrayList<String>();
        Set<String> concerns = material.domain().ids("concern");
        for (String concern : concerns) {
            if (material.isOutOfTime()) {
                return;
            }
            if (material.book().rules().stream().noneMatch(rule -> speaks(rule, concern, material))) {
                silent.add(concern);
            }
        }
        if (silent.size() > concerns.size() / 2) {
            return; // a rule base that is only begun
        }
        for (String concern : silent) {
            report.add(
                    SILENT,
                    VOCABULARY,
                    new TextSpan(0, 0, 0, 0),
                    "no rule speaks of the concern '" + concern + "'",
                    "write a rule with Concern( id == \"" + concern + "\" ), or take the concern out");
        }
    }

    private static boolean speaks(Rule rule, String concern, CheckMaterial material) {
        return rule.when().stream()
                .filter(pattern -> pattern.presence() != FactPresence.NOT)
                .anyMatch(pattern -> switch (pattern.type()) {
                    case CONCERN ->
                        names(pattern, "id") && new PatternFit(pattern).holds(new Concern(concern, "moderate"));
                    case PEPTIDE -> rule.folder() == RuleStage.RECOMMEND && reaches(rule, pattern, concern, material);
                    default -> false;
                });
    }

    /** Whether ids are written behind a property. */
    private static boolean names(Pattern pattern, String property) {
        return pattern.constraints().stream()
                .filter(Constraint::isFixed)
                .anyMatch(constraint -> constraint.property().equals(property)
                        && constraint.operator() != Constraint.Operator.NOT_EQUAL
                        && constraint.operator() != Constraint.Operator.NOT_IN);
    }

    /** Whether a rule looks at peptides for the concern, by name or because any concern will do. */
    private static boolean reaches(Rule rule, Pattern pattern, String concern, CheckMaterial material) {
        boolean named = pattern.constraints().stream()
                .filter(constraint -> constraint.property().equals("targets"))
                .flatMap(constraint -> constraint.operands().stream())
                .anyMatch(operand -> operand instanceof Operand.TextOperand text
                        ? text.value().equals(concern)
                        : rule.when().stream()
                                .anyMatch(other -> other.type() == FactType.CONCERN
                                        && new PatternFit(other).holds(new Concern(concern, "moderate"))));
        var fit = new PatternFit(pattern);
        return named
                && material.catalog().peptides().stream()
                        .filter(fit::holds)
                        .map(Peptide::targets)
                        .anyMatch(targets -> targets.contains(concern));
    }
}
