package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.model.WordSwap;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.OutlinePlaces;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;

/**
 * Every key of {@code @evidence} must be a source, every entry of {@code @basis} a row of a table. Errors: an answer shows the
 * sources of its rules, and one that leads nowhere is a false proof.
 */
final class SourcesCheck implements RuleBookCheck {

    private static final CodeExplanation CITATION = CodeExplanation.error(
            "unknown-source",
            "A key in @evidence is no key of citations.csv.",
            "Every answer shows the sources of the rules behind it. A key that leads nowhere looks like proof and is none.",
            "Correct the key, or give the source a row in catalog/citations.csv first.");

    private static final CodeExplanation ROW = CodeExplanation.error(
            "unknown-row",
            "An entry of @basis is no row of a table of the catalog.",
            "@basis says which row of the dossier a rule puts into effect; auditors follow it to see that none was forgotten.",
            "Write the id of the row as safety.csv, routine.csv, interactions.csv, claims.csv or seed_claims.csv has it.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(CITATION, ROW);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        Catalog catalog = material.catalog();
        var rows = new TreeSet<String>();
        catalog.safety().forEach(row -> rows.add(row.id()));
        catalog.routine().forEach(row -> rows.add(row.id()));
        catalog.interactions().forEach(row -> rows.add(row.id()));
        catalog.claims().forEach(row -> rows.add(row.id()));
        catalog.seedClaims().forEach(row -> rows.add(row.id()));
        var sources = new TreeSet<String>();
        catalog.citations().forEach(source -> sources.add(source.key()));
        for (Rule rule : material.book().rules()) {
            if (material.isOutOfTime()) {
                return;
            }
            require(CITATION, "citation", "evidence", rule.metadata().evidence(), sources, rule, report);
            require(ROW, "catalog row", "basis", rule.metadata().basis(), rows, rule, report);
        }
    }

    private static void require(
            CodeExplanation code,
            String kind,
            String annotation,
            List<String> keys,
            Set<String> known,
            Rule rule,
            CheckReport report) {
        for (String key : keys) {
            if (!known.contains(key)) {
                String near = NearestWord.to(key, known);
                report.add(
                        code,
                        rule.file(),
                        new OutlinePlaces(rule).entry(annotation, key),
                        "no " + kind + " is called '" + QuotedText.of(key) + "'",
                        near == null ? "add it to the catalog, or use one that is there" : "did you mean " + near + "?",
                        WordSwap.near(key, near));
            }
        }
    }
}
