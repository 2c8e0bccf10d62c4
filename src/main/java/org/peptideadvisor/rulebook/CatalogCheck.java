package org.peptideadvisor.rulebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Nearest;
import org.peptideadvisor.catalog.Term;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.Conclusion.Argument;
import org.peptideadvisor.rulebook.Constraint.Operand;
import org.peptideadvisor.rulebook.Verb.Parameter;

/** Checks that every id in a rule is one that the catalog knows: a misspelt id must be an error, not a silent rule. */
final class CatalogCheck {

    private final Catalog catalog;
    private final Set<String> rows = new TreeSet<>();
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> ingredients = new TreeSet<>();

    CatalogCheck(Catalog catalog) {
        this.catalog = catalog;
        catalog.safety().forEach(row -> rows.add(row.id()));
        catalog.routine().forEach(row -> rows.add(row.id()));
        catalog.interactions().forEach(row -> rows.add(row.id()));
        catalog.claims().forEach(row -> rows.add(row.id()));
        catalog.seedClaims().forEach(row -> rows.add(row.id()));
        catalog.citations().forEach(source -> sources.add(source.key()));
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
    }

    List<Diagnostic> check(Rule rule) {
        var findings = new Findings(rule.file());
        for (Pattern pattern : rule.when()) {
            for (Constraint constraint : pattern.constraints()) {
                List<String> kinds = IdKind.of(pattern.type(), constraint.property());
                for (Operand operand : constraint.operands()) {
                    if (operand instanceof Operand.Text text && !kinds.isEmpty()) {
                        require(kinds, text.value(), constraint.line(), constraint.column(), findings);
                    }
                }
            }
        }
        for (Conclusion conclusion : rule.then()) {
            check(conclusion, findings);
        }
        for (String key : rule.metadata().evidence()) {
            if (!sources.contains(key)) {
                unknown("citation", key, sources, rule.line(), 1, findings);
            }
        }
        for (String row : rule.metadata().basis()) {
            if (!rows.contains(row)) {
                unknown("catalog row", row, rows, rule.line(), 1, findings);
            }
        }
        return findings.all();
    }

    private void check(Conclusion conclusion, Findings findings) {
        List<Parameter> shape = conclusion.shape();
        for (int i = 0; i < shape.size(); i++) {
            String kind = shape.get(i).vocabulary();
            if (kind != null && conclusion.arguments().get(i) instanceof Argument.Text text) {
                require(List.of(kind), text.value(), conclusion.line(), conclusion.column(), findings);
            }
        }
        if (conclusion.sentence().isBlank()) {
            findings.error("empty-sentence", conclusion.line(), conclusion.column(), "the sentence is empty", null);
        }
    }

    private void require(List<String> kinds, String id, int line, int column, Findings findings) {
        if (kinds.stream().noneMatch(kind -> ids(kind).contains(id))) {
            Set<String> known =
                    kinds.stream().flatMap(kind -> ids(kind).stream()).collect(Collectors.toCollection(TreeSet::new));
            unknown(String.join(" or ", kinds), id, known, line, column, findings);
        }
    }

    private Set<String> ids(String kind) {
        return kind.equals(IdKind.INGREDIENT)
                ? ingredients
                : catalog.vocabulary().terms(kind).stream()
                        .map(Term::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void unknown(String kind, String id, Set<String> known, int line, int column, Findings findings) {
        String near = Nearest.to(id, known);
        findings.error(
                "unknown-id",
                line,
                column,
                "no " + kind + " is called '" + id + "'",
                near == null ? "add it to the catalog, or use one that is there" : "did you mean " + near + "?");
    }
}
