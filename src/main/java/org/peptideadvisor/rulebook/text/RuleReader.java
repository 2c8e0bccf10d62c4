package org.peptideadvisor.rulebook.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AuthorLimit;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.RuleStage;

/** Reads one rule of a file, or reports everything that is wrong with it. */
final class RuleReader {

    private final SourceFile source;
    private final RuleStage folder;
    private final FileFindings findings;

    RuleReader(SourceFile source, RuleStage folder, FileFindings findings) {
        this.source = source;
        this.folder = folder;
        this.findings = findings;
    }

    /** The rule, or null after telling why there is none. */
    @Nullable
    Rule read(RuleWords words) {
        if (words.to() - words.from() > AuthorLimit.RULE.most()) {
            findings.error(
                    ReaderCode.RULE_TOO_LONG,
                    words.all().get(0),
                    "the rule has over " + AuthorLimit.RULE.most() + " characters",
                    "a rule holds one idea: write several");
            return null;
        }
        if (!words.legible()) {
            return null;
        }
        if (!words.sound()) {
            var unused = new HeadReader(words, findings);
            new ForeignConstructs(source, findings).conditions(words.conditions());
            new ConclusionReader(source, words, folder, names(words.conditions()), findings).read();
            return null;
        }
        int before = findings.count();
        var head = new HeadReader(words, findings);
        var metadataReader = new MetadataReader(head, findings);
        String id = metadataReader.id();
        RuleMetadata metadata = metadataReader.read();
        int headRead = findings.count();
        new ShapeSlips(words, findings).check();
        new ForeignConstructs(source, findings).conditions(words.conditions());
        List<Pattern> when = List.of();
        Map<String, FactType> names = names(words.conditions());
        boolean asWritten = !findings.slippedIn(words.from(), words.to());
        if (asWritten && findings.count() == headRead) {
            var whenReader = new WhenReader(source, words, folder, findings);
            when = whenReader.read();
            if (findings.count() == headRead) {
                RuleBreadth.check(words, when, findings);
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
