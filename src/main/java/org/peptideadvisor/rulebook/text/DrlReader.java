package org.peptideadvisor.rulebook.text;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleStage;

/**
 * Reads one DRL file into rules, and refuses everything that the rule language of {@code rules/README.md} does not have:
 * what is not understood here never reaches the engine.
 */
final class DrlReader {

    private final SourceFile source;
    private final FileFindings findings;

    DrlReader(String file, String text) {
        this.source = new SourceFile(file, text);
        this.findings = new FileFindings(source);
    }

    /** What was read: the sound rules, and what is wrong with the others. */
    record ReadRules(List<Rule> rules, List<Diagnostic> diagnostics) {}

    ReadRules read() {
        return new ReadRules(rules(), findings.all());
    }

    private List<Rule> rules() {
        RuleStage folder = RuleStage.of(source.file());
        if (folder == null) {
            findings.error(
                    ReaderCode.WRONG_FOLDER,
                    "rules do not lie here",
                    "move the file to assess, exclude, recommend or plan");
            return List.of();
        }
        if (source.text().length() > AuthorLimit.RULE_FILE.most()) {
            findings.error(ReaderCode.FILE_TOO_LONG, "the file has over " + AuthorLimit.RULE_FILE, "split it by topic");
            return List.of();
        }
        if (!CharacterGuard.check(source, findings)) {
            return List.of();
        }
        if (RuleFiles.holdsMerge(source.text())) {
            return List.of(); // told of every file alike, by RuleFiles
        }
        List<Token> tokens = new WordSlips(source, new Lexer(source, findings).read(), findings).fixed();
        List<RuleWords> written = new RuleSplitter(source, tokens, findings).split();
        if (written.isEmpty() && findings.count() == 0) {
            findings.error(ReaderCode.NO_RULES, 0, 1, "the file has no rule", "take the file away if that is meant");
        }
        if (written.size() > AuthorLimit.RULES_IN_FILE.most()) {
            findings.error(
                    ReaderCode.TOO_MANY_RULES,
                    written.get(AuthorLimit.RULES_IN_FILE.most()).all().get(0),
                    "the file has more than " + AuthorLimit.RULES_IN_FILE.most() + " rules; none from here on is read",
                    "split it by topic");
        }
        var reader = new RuleReader(source, folder, findings);
        var rules = new ArrayList<Rule>();
        for (RuleWords words : written.subList(0, Math.min(written.size(), AuthorLimit.RULES_IN_FILE.most()))) {
            Rule rule = reader.read(words);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
