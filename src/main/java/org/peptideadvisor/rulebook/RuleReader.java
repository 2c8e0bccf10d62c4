package org.peptideadvisor.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a file, or tells all that is wrong with it. */
final class RuleReader {

    private final Source source;
    private final Folder folder;
    private final Findings findings;

    RuleReader(Source source, Folder folder, Findings findings) {
        this.source = source;
        this.folder = folder;
        this.findings = findings;
    }

    /** The rule, or null after telling why there is none. */
    @Nullable
    Rule read(RuleWords words) {
        if (words.to() - words.from() > Bounds.RULE) {
            findings.error(
                    ReaderCode.RULE_TOO_LONG,
                    words.all().get(0),
                    "the rule has over " + Bounds.RULE + " characters",
                    "a rule holds one idea: write several");
            return null;
        }
        if (!words.legible()) {
            return null;
        }
        if (!words.sound()) {
            var unused = new Head(words, findings);
            new Foreign(source, findings).conditions(words.conditions());
            new ConclusionReader(source, words, folder, names(words.conditions()), findings).read();
            return null;
        }
        int before = findings.count();
        var head = new Head(words, findings);
        var metadataReader = new MetadataReader(head, findings);
        String id = metadataReader.id();
        Metadata metadata = metadataReader.read();
        int headRead = findings.count();
        new Shape(words, findings).check();
        new Foreign(source, findings).conditions(words.conditions());
        boolean asWritten = !findings.slippedIn(words.from(), words.to());
        RuleDescr descr = asWritten && findings.count() == headRead && headIsClean(words) && hasOneThen(words)
                ? new DroolsParse(source, words, findings).read()
                : null;
        List<Pattern> when = List.of();
        Map<String, FactType> names = names(words.conditions());
        if (descr != null) {
            var whenReader = new WhenReader(source, words, folder, findings);
            int conditions = findings.count();
            when = whenReader.read(descr);
            if (findings.count() == conditions) {
                Echo.check(words, when, findings);
                Breadth.check(words, when, findings);
                names = whenReader.facts();
            }
        }
        List<Conclusion> then = new ConclusionReader(source, words, folder, names, findings).read();
        String name = head.name();
        if (descr == null || id == null || name == null || metadata == null || findings.count() > before) {
            return null;
        }
        agree(descr, name, words);
        if (findings.count() > before) {
            return null;
        }
        String title = name.substring(id.length() + 1).strip();
        String text = source.text().substring(words.from(), words.to());
        return new Rule(id, title, folder, metadata, when, then, text, source.file(), source.line(words.from()));
    }

    /** Attributes and the like stand in the way of the parser; entries with a wrong value do not. */
    private static boolean headIsClean(RuleWords words) {
        List<Token> head = words.head();
        if (head.size() % 5 != 0) {
            return false;
        }
        for (int i = 0; i < head.size(); i += 5) {
            if (!head.get(i).is("@") || !head.get(i + 3).isText()) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOneThen(RuleWords words) {
        List<Token> conclusions = words.conclusions();
        return conclusions.stream().noneMatch(word -> word.is("then"))
                && (conclusions.isEmpty() || !conclusions.get(0).is("["));
    }

    /** The parser must have found the same name, the same entries and the same consequence. */
    private void agree(RuleDescr descr, String name, RuleWords words) {
        String consequence = descr.getConsequence() instanceof String written ? written : "";
        var scratch = new Findings(source);
        List<String> parsed = new Lexer(new Source(source.file(), consequence), scratch)
                .read().stream().map(Token::value).toList();
        List<String> written = words.conclusions().stream().map(Token::value).toList();
        boolean same = scratch.count() == 0
                && parsed.equals(written)
                && name.equals(descr.getName())
                && descr.getAnnotationNames().size() == words.head().size() / 5;
        if (!same) {
            findings.error(
                    ReaderCode.NOT_UNDERSTOOD,
                    words.from(),
                    words.all().get(1).to(),
                    "the rule is read as something else than it says",
                    "write it as in rules/README.md");
        }
    }

    /** Facts that look as if they were named, where the conditions could not be read. */
    private static Map<String, FactType> names(List<Token> conditions) {
        var names = new LinkedHashMap<String, FactType>();
        for (int i = 0; i + 2 < conditions.size(); i++) {
            FactType type = FactType.named(conditions.get(i + 2).value());
            if (conditions.get(i).isName() && conditions.get(i + 1).is(":") && type != null) {
                names.put(conditions.get(i).value(), type);
            }
        }
        return names;
    }
}
