package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.Set;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.IdKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;

/** Every id in a condition or a conclusion must be one that the catalog knows. An error: a misspelt id is a silent rule. */
final class IdsCheck implements RuleCheck {

    private static final CodeExplanation UNKNOWN = CodeExplanation.error(
            "unknown-id",
            "An id stands in a rule that the catalog does not know.",
            "The rule would be silent for ever, and nobody would see that it is: a misspelt contraindication excludes nothing.",
            "Write the id as the tables of rules/catalog spell it; the nearest one is named. A new id first gets its row.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(UNKNOWN);
    }

    @Override
    public void check(Rule rule, CheckMaterial material, CheckReport report) {
        for (Pattern pattern : rule.when()) {
            for (Constraint constraint : pattern.constraints()) {
                Set<String> known = material.domain().texts(pattern.type(), constraint.property());
                for (Operand operand : constraint.operands()) {
                    if (operand instanceof Operand.TextOperand id
                            && !material.isOutOfTime()
                            && !known.isEmpty()
                            && !known.contains(id.value())) {
                        TextSpan at = new OutlinePlaces(rule).constraint(constraint);
                        tell(rule, at, called(pattern.type(), constraint.property()), id.value(), known, report);
                    }
                }
            }
        }
        for (Conclusion conclusion : rule.then()) {
            List<VerbParameter> shape = conclusion.shape();
            for (int i = 0; i < shape.size(); i++) {
                String kind = shape.get(i).vocabulary();
                Set<String> known = kind == null ? Set.of() : material.domain().ids(kind);
                if (kind != null
                        && conclusion.arguments().get(i) instanceof ConclusionArgument.TextArgument id
                        && !known.contains(id.value())) {
                    TextSpan at = new OutlinePlaces(rule).argument(conclusion, i);
                    tell(rule, at, "no " + kind + " is called", id.value(), known, report);
                }
            }
        }
    }

    private static String called(FactType type, String property) {
        List<String> kinds = IdKind.of(type, property);
        return kinds.isEmpty()
                ? "no " + type.label() + " has " + property
                : "no " + String.join(" or ", kinds) + " is called";
    }

    private static void tell(Rule rule, TextSpan at, String what, String id, Set<String> known, CheckReport report) {
        String near = NearestWord.to(id, known);
        report.add(
                UNKNOWN,
                rule.file(),
                at,
                what + " '" + QuotedText.of(id) + "'",
                near == null ? "add it to the catalog, or use one that is there" : "did you mean " + near + "?");
    }
}
