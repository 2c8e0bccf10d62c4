package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.peptideadvisor.model.Diagnostic;

/**
 * Reads one DRL file into rules with Drools' own parser, and refuses everything that the rule language of
 * {@code rules/README.md} does not have: what is not understood here never reaches the engine.
 */
final class DrlReader {

    private static final int LONGEST_FILE = 256 * 1024;
    private static final int DEEPEST = 20;

    private final String file;
    private final String text;
    private final Findings findings;

    DrlReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.findings = new Findings(file);
    }

    /** What was read: the sound rules, and what is wrong with the others. */
    record Read(List<Rule> rules, List<Diagnostic> diagnostics) {}

    Read read() {
        Folder folder = Folder.of(file);
        if (folder == null) {
            findings.error(
                    "wrong-folder",
                    0,
                    0,
                    "rules do not lie here",
                    "move the file to assess, exclude, recommend or plan");
            return new Read(List.of(), findings.all());
        }
        if (text.length() > LONGEST_FILE) {
            findings.error("file-too-long", 0, 0, "the file has over 256 Ki characters", "split it by topic");
            return new Read(List.of(), findings.all());
        }
        if (nesting() > DEEPEST) {
            findings.error(
                    "nested-too-deeply",
                    1,
                    1,
                    "brackets stand inside one another more than " + DEEPEST + " deep",
                    null);
            return new Read(List.of(), findings.all());
        }
        PackageDescr parsed = parse();
        var rules = new ArrayList<Rule>();
        if (parsed != null) {
            refuseDeclarations(parsed);
            if (parsed.getRules().isEmpty()) {
                findings.error("no-rules", 1, 1, "the file has no rule", "take the file away if that is meant");
            }
            for (RuleDescr descr : parsed.getRules()) {
                Rule rule = rule(descr, folder);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        return new Read(rules, findings.all());
    }

    /** How deep brackets go; the parser goes as deep itself. Brackets in texts count too, which does no harm. */
    private int nesting() {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return deepest;
    }

    private @Nullable PackageDescr parse() {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            for (DroolsError error : parser.getErrors()) {
                boolean placed = error instanceof ParserError;
                int line = placed ? ((ParserError) error).getRow() : 1;
                int column = placed ? ((ParserError) error).getCol() + 1 : 1;
                findings.error("syntax", Math.max(line, 1), Math.max(column, 1), sentence(error.getMessage()), null);
            }
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            findings.error("syntax", 1, 1, "the file cannot be read as rules", null);
            return null;
        }
    }

    private static String sentence(String message) {
        int code = message.indexOf("] ");
        return "this is not a rule: " + (code < 0 ? message : message.substring(code + 2));
    }

    private void refuseDeclarations(PackageDescr parsed) {
        boolean bare = parsed.getImports().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getFunctions().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEnumDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getAttributes().isEmpty()
                && parsed.getRules().stream().noneMatch(RuleDescr::isQuery);
        if (!bare || !parsed.getName().isEmpty()) {
            findings.error(
                    "not-allowed",
                    1,
                    1,
                    "a rule file holds rules and comments only: no package, import, function, global, declare or query",
                    "take out everything that stands outside a rule");
        }
    }

    private @Nullable Rule rule(RuleDescr descr, Folder folder) {
        int before = findings.count();
        boolean plain = descr.getAttributes().isEmpty()
                && descr.getParentName() == null
                && descr.getNamedConsequences().isEmpty();
        if (!plain) {
            findings.error(
                    "not-allowed",
                    descr.getLine(),
                    1,
                    "a rule has no attributes (salience, no-loop, …), no parent and no second consequence",
                    "take them out: exclusions beat recommendations without them");
        }
        var metadataReader = new MetadataReader(descr, findings);
        String id = metadataReader.id();
        Metadata metadata = metadataReader.read();
        var whenReader = new WhenReader(folder, findings);
        List<Pattern> when = whenReader.read(descr);
        String consequence = descr.getConsequence() instanceof String written ? written : "";
        int at = consequence.isBlank()
                ? text.lastIndexOf("then", descr.getEndCharacter())
                : text.indexOf(consequence, descr.getStartCharacter());
        List<Conclusion> then =
                new ConclusionReader(text, Math.max(at, 0), consequence, folder, whenReader.facts(), findings).read();
        if (id == null || metadata == null || findings.count() > before) {
            return null;
        }
        String title = descr.getName().substring(id.length() + 1).strip();
        return new Rule(id, title, folder, metadata, when, then, written(descr), file, descr.getLine());
    }

    private String written(RuleDescr descr) {
        int from = Math.max(descr.getStartCharacter(), 0);
        int to = Math.min(descr.getEndCharacter() + 1, text.length());
        return text.substring(from, to).strip();
    }
}
