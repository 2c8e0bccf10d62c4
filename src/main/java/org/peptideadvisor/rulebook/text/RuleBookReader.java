package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Reads the rule files of a rule base into a {@link org.peptideadvisor.rulebook.RuleBook}, or says why they are no rules. What is asked of rules
 * that were understood is asked by {@link org.peptideadvisor.rulebook.check.AllChecks}.
 */
public final class RuleBookReader {

    /** So many findings are gathered before files are left unread. */
    private static final int MOST = 1_000;

    private static final String BASE_TOO_LARGE = ReaderCode.BASE_TOO_LARGE.code();

    /**
     * What came of reading.
     *
     * @param book the rules that were understood
     * @param diagnostics what is wrong with the others, sorted
     */
    public record ReadRuleBook(RuleBook book, List<Diagnostic> diagnostics) {}

    /** Reads the rules, however long that takes. */
    public ReadRuleBook read(Map<String, String> files) {
        return read(files, CheckDeadline.NONE);
    }

    /**
     * Reads the rules.
     *
     * @param files path below the rules folder to text; {@code .drl} files are read, and files that are no part of a
     *     rule base are refused
     * @param deadline when it is past, the files that are left are not read
     */
    public ReadRuleBook read(Map<String, String> files, CheckDeadline deadline) {
        var rules = new ArrayList<Rule>();
        var diagnostics = new ArrayList<>(RuleFiles.check(files));
        boolean tooLarge = diagnostics.stream().anyMatch(found -> found.code().equals(BASE_TOO_LARGE));
        new TreeMap<>(files).forEach((path, text) -> {
            if (!tooLarge
                    && isRules(path)
                    && !text.equals(RuleFiles.NO_FILE)
                    && rules.size() <= AuthorLimit.RULES.most()
                    && diagnostics.size() <= MOST
                    && !deadline.isPast()) {
                DrlReader.ReadRules read = new DrlReader(path, text).read();
                rules.addAll(read.rules());
                diagnostics.addAll(read.diagnostics());
            }
        });
        if (rules.size() > AuthorLimit.RULES.most()) {
            diagnostics.add(Diagnostic.error(
                    BASE_TOO_LARGE, "", 0, 0, "the rule base has over " + AuthorLimit.RULES.most() + " rules", null));
        } else if (diagnostics.size() > MOST) {
            diagnostics.add(Diagnostic.error(
                    ReaderCode.TOO_MANY_FINDINGS.code(),
                    "",
                    0,
                    0,
                    "there is more wrong than is listed; some files were not read",
                    "fix these first"));
        }
        List<Rule> distinct = distinct(rules, diagnostics);
        return new ReadRuleBook(
                new RuleBook(distinct), diagnostics.stream().sorted().toList());
    }

    private static boolean isRules(String path) {
        return path.endsWith(".drl") && RuleFiles.isSafe(path) && !RuleFiles.isIgnored(path);
    }

    private static List<Rule> distinct(List<Rule> rules, List<Diagnostic> diagnostics) {
        var seen = new LinkedHashMap<String, Rule>();
        for (Rule rule : rules) {
            Rule first = seen.putIfAbsent(rule.id(), rule);
            if (first != null) {
                diagnostics.add(Diagnostic.error(
                        ReaderCode.DUPLICATE_ID.code(),
                        rule.file(),
                        rule.line(),
                        1,
                        "the id " + rule.id() + " is taken by a rule in " + first.file() + ", line " + first.line(),
                        "give one of them another number"));
            }
        }
        return List.copyOf(seen.values());
    }
}
