package org.peptideadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Parses one rule with Drools' own parser and tells its complaint in the author's words. Only the first is told: behind it
 * the parser guesses.
 */
final class DroolsParse {

    private final Source source;
    private final RuleWords words;
    private final Findings findings;

    DroolsParse(Source source, RuleWords words, Findings findings) {
        this.source = source;
        this.words = words;
        this.findings = findings;
    }

    /** The rule, or null after telling why there is none. Its places count from the rule's first character. */
    @Nullable
    RuleDescr read() {
        var lexer = DRLFactory.buildLexer(source.text().substring(words.from(), words.to()), LanguageLevelOption.DRL6);
        var parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.compilationUnit();
        } catch (RecognitionException | RuntimeException e) {
            refuse(words.all().get(0), "the rule cannot be read");
            return null;
        }
        List<DroolsParserException> errors = new ArrayList<>(lexer.getErrors());
        errors.addAll(parser.getErrors());
        if (!errors.isEmpty()) {
            tell(errors.get(0));
            return null;
        }
        if (parsed == null || !isOneRule(parsed)) {
            findings.error(
                    ReaderCode.NOT_ALLOWED,
                    words.from(),
                    words.to(),
                    "this is something else than one rule",
                    "take out everything that stands outside a rule");
            return null;
        }
        return parsed.getRules().get(0);
    }

    private static boolean isOneRule(PackageDescr parsed) {
        return parsed.getRules().size() == 1
                && parsed.getName().isEmpty()
                && parsed.getUnit() == null
                && parsed.getImports().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getGlobals().isEmpty()
                && parsed.getFunctions().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEnumDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getAttributes().isEmpty()
                && isPlain(parsed.getRules().get(0));
    }

    private static boolean isPlain(RuleDescr rule) {
        return !rule.isQuery()
                && rule.getAttributes().isEmpty()
                && rule.getParentName() == null
                && rule.getNamedConsequences().isEmpty();
    }

    private void tell(DroolsParserException error) {
        Token word = at(error);
        String code = String.valueOf(error.getErrorCode());
        String quoted = "'" + source.quote(word.from(), word.to()) + "'";
        refuse(
                word,
                switch (code) {
                    case "ERR 101" -> quoted + " does not fit here";
                    case "ERR 102", "ERR 106", "ERR 107" -> quoted + " stands where something else is expected";
                    case "ERR 103" -> quoted + " is not what may stand here";
                    case "ERR 104" -> "a semicolon stands where none belongs";
                    case "ERR 105" -> "something is missing in front of " + quoted;
                    default -> "the rule cannot be read from " + quoted + " on";
                });
    }

    private void refuse(Token word, String message) {
        findings.error(ReaderCode.SYNTAX, word, message, mend(word));
    }

    /** The word that the parser complains about; where it read to the end, the last. */
    private Token at(DroolsParserException error) {
        int line = error.getLineNumber();
        List<Token> all = words.all();
        if (line < 1 || error.getColumn() < 0) {
            return all.get(all.size() - 1);
        }
        int offset = source.offset(
                source.line(words.from()) + line - 1,
                (line == 1 ? source.column(words.from()) : 1) + error.getColumn());
        for (Token word : all) {
            if (offset < word.to()) {
                return word;
            }
        }
        return all.get(all.size() - 1);
    }

    private String mend(Token word) {
        if (words.when() < 0 || word.from() <= words.all().get(words.when()).from()) {
            return "between the name and 'when' stand entries such as @owner(\"dermatology\")";
        }
        return words.then() < 0 || word.from() <= words.all().get(words.then()).from()
                ? "write conditions such as Concern( id == \"redness\", severity == \"mild\" ), one on each line"
                : "write conclusions such as caution( \"…\" );";
    }
}
