package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Conclusion.ConclusionArgument;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Constraint.Operator;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.IdKind;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.Verb.VerbParameter;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleCheck;
import org.peptideadvisor.rulebook.check.report.TextSpan;

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
            Set<String> kinds = kinds(pattern);
            for (Constraint constraint : pattern.constraints()) {
                boolean ofKind = constraint.property().equals("id") && !kinds.isEmpty();
                Set<String> known = ofKind
                        ? ids(pattern.type(), kinds, material)
                        : material.domain().texts(pattern.type(), constraint.property());
                for (Operand operand : constraint.operands()) {
                    if (operand instanceof Operand.TextOperand id
                            && !material.isOutOfTime()
                            && !known.isEmpty()
                            && !known.contains(id.value())) {
                        TextSpan at = new OutlinePlaces(rule).constraint(constraint);
                        String what = ofKind
                                ? "no " + String.join(" or ", kinds) + " is called"
                                : called(pattern.type(), constraint.property());
                        tell(rule, at, what, id.value(), known, report);
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

    /** The kinds that a condition asks for, of a fact that is of one of several; empty when it does not say. */
    private static Set<String> kinds(Pattern pattern) {
        boolean several = pattern.type() == FactType.WISH || pattern.type() == FactType.PLANNED;
        return pattern.constraints().stream()
                .filter(constraint -> several && constraint.property().equals("kind"))
                .filter(constraint -> constraint.operator() == Operator.EQUAL || constraint.operator() == Operator.IN)
                .flatMap(constraint -> constraint.operands().stream())
                .flatMap(operand -> operand instanceof Operand.TextOperand kind ? Stream.of(kind.value()) : Stream.of())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(FactType type, Set<String> kinds, CheckMaterial material) {
        var ids = new TreeSet<String>();
        for (String kind : kinds) {
            switch (kind) {
                case "peptide" -> material.catalog().peptides().forEach(one -> ids.add(one.id()));
                case "active" -> material.catalog().actives().forEach(one -> ids.add(one.id()));
                case "use" -> ids.addAll(material.domain().texts(type, "id"));
                default -> ids.addAll(material.domain().ids(kind));
            }
        }
        return ids;
    }

    private static String called(FactType type, String property) {
        List<String> kinds = IdKind.of(type, property);
        if (type == FactType.PEPTIDE && property.equals("id")) {
            return "no peptide is called";
        }
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
                near == null ? "add it to the catalog, or use one that is there" : "did you mean " + near + "?",
                near == null ? null : WordSwap.quoted(id, near));
    }
}
