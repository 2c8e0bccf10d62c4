package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.Diagnostic;

/** Reads the rule files of a rule base into a {@link RuleBook}, or says everything that is wrong with them. */
public final class RuleBookReader {

    private final Catalog catalog;

    public RuleBookReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What came of reading. */
    public sealed interface Result {
        /** Every rule is sound. */
        record Read(RuleBook book) implements Result {}

        /** At least one is not; all findings, sorted. */
        record Faulty(List<Diagnostic> diagnostics) implements Result {}
    }

    /**
     * Reads the rules.
     *
     * @param files path below the rules folder to text; only {@code .drl} files are read
     */
    public Result read(Map<String, String> files) {
        var rules = new ArrayList<Rule>();
        var diagnostics = new ArrayList<Diagnostic>();
        files.forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                DrlReader.Read read = new DrlReader(path, text).read();
                rules.addAll(read.rules());
                diagnostics.addAll(read.diagnostics());
            }
        });
        refuseDuplicates(rules, diagnostics);
        var check = new CatalogCheck(catalog);
        for (Rule rule : rules) {
            diagnostics.addAll(check.check(rule));
        }
        if (!diagnostics.isEmpty()) {
            return new Result.Faulty(diagnostics.stream().sorted().toList());
        }
        return new Result.Read(new RuleBook(rules));
    }

    private static void refuseDuplicates(List<Rule> rules, List<Diagnostic> diagnostics) {
        var seen = new HashMap<String, Rule>();
        for (Rule rule : rules) {
            Rule first = seen.putIfAbsent(rule.id(), rule);
            if (first != null) {
                diagnostics.add(Diagnostic.error(
                        "duplicate-id",
                        rule.file(),
                        rule.line(),
                        1,
                        "the id " + rule.id() + " is taken by a rule in " + first.file() + ", line " + first.line(),
                        "give one of them another number"));
            }
        }
    }
}
