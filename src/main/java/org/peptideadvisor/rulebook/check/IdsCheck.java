package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.model.Explanation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.IdKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb.Parameter;

/** Every id in a condition or a conclusion must be one that the catalog knows. An error: a misspelt id is a silent rule. */
final class IdsCheck implements RuleCheck {

    private static final Explanation UNKNOWN = Explanation.error(
            "unknown-id",
            "An id stands in a rule that the catalog does not know.",
            "The rule would be silent for ever, and nobody would see that it is: a misspelt contraindication excludes nothing.",
            "Write the id as the tables of rules/catalog spell it; the nearest one is named. A new id first gets its row.");

    @Override
    public List<Explanation> explanations() {
        return List.of(UNKNOWN);
    }

    @Override
    public void check(Rule rule, Material material, Report report) {
        for (Pattern pattern : rule.when()) {
            for (Constraint constraint : pattern.constraints()) {
                List<String> kinds = IdKind.of(pattern.type(), constraint.property());
                for (Operand operand : constraint.operands()) {
                    if (operand instanceof Operand.Text id && !kinds.isEmpty() && !known(kinds, id.value(), material)) {
                        tell(rule, new Places(rule).constraint(constraint), kinds, id.value(), material, report);
                    }
                }
            }
        }
        for (Conclusion conclusion : rule.then()) {
            List<Parameter> shape = conclusion.shape();
            for (int i = 0; i < shape.size(); i++) {
                String kind = shape.get(i).vocabulary();
                if (kind != null
                        && conclusion.arguments().get(i) instanceof Argument.Text id
                        && !material.ids(kind).contains(id.value())) {
                    Span at = new Places(rule).argument(conclusion, i);
                    tell(rule, at, List.of(kind), id.value(), material, report);
                }
            }
        }
    }

    private static boolean known(List<String> kinds, String id, Material material) {
        for (String kind : kinds) {
            if (material.ids(kind).contains(id)) {
                return true;
            }
        }
        return false;
    }

    private static void tell(Rule rule, Span at, List<String> kinds, String id, Material material, Report report) {
        Set<String> known = new TreeSet<>();
        kinds.forEach(kind -> known.addAll(material.ids(kind)));
        String near = Nearest.to(id, known);
        report.add(
                UNKNOWN,
                rule.file(),
                at,
                "no " + String.join(" or ", kinds) + " is called '" + id + "'",
                near == null ? "add it to the catalog, or use one that is there" : "did you mean " + near + "?");
    }
}
