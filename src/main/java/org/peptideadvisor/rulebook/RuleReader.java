package org.peptideadvisor.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Pattern> when = List.of();
        Map<String, FactType> names = names(words.conditions());
        boolean asWritten = !findings.slippedIn(words.from(), words.to());
        if (asWritten && findings.count() == headRead) {
            var whenReader = new WhenReader(source, words, folder, findings);
            when = whenReader.read();
            if (findings.count() == headRead) {
                Breadth.check(words, when, findings);
                names = whenReader.facts();
            }
        }
        List<Conclusion> then = new ConclusionReader(source, words, folder, names, findings).read();
        String name = head.name();
        if (!asWritten || id == null || name == null || metadata == null || findings.count() > before) {
            return null;
        }
        String title = name.substring(id.length() + 1).strip();
        String text = source.text().substring(words.from(), words.to());
        return new Rule(id, title, folder, metadata, when, then, text, source.file(), source.line(words.from()));
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
