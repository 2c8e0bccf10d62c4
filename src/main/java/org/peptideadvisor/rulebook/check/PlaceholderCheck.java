package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;

/** Refuses texts with a placeholder: nothing is ever filled in, so a client would read the placeholder. */
final class PlaceholderCheck implements RuleBookCheck {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$?\\{[^{}]*}|[{}]|\\$[A-Za-z][\\w.]*|%[sd]\\b|<[A-Za-z][^<>]*>");

    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(?:TODO|FIXME|XXX|TBD|TBC)\\b|(?i:\\blorem ipsum\\b)|\\?\\?\\?|\\[[^\\[\\]]{1,60}\\]");

    private static final CodeExplanation NOT_DONE = CodeExplanation.error(
            "unfinished-text",
            "A text that clients read holds a note that it is not finished.",
            "Each client reads it as it stands, the note too.",
            "Write the sentence to its end. A note to colleagues stands behind // on a line of its own.");

    private static final CodeExplanation FOUND = CodeExplanation.error(
            "placeholder",
            "A text that clients read has a placeholder.",
            "Nothing is filled into sentences, titles and tables: each client reads them as they were written.",
            "Say it without the value, or write one rule for each case.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(FOUND, NOT_DONE);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        ClientText.all(material).takeWhile(text -> !material.isOutOfTime()).forEach(text -> {
            PLACEHOLDER.matcher(text.text()).results().forEach(found -> tell(found, text, report));
            UNFINISHED.matcher(text.text()).results().forEach(found -> unfinished(found, text, report));
        });
    }

    private static void unfinished(MatchResult found, ClientText text, CheckReport report) {
        report.add(
                NOT_DONE,
                text.file(),
                text.at(found.start(), found.end()),
                "the text is not finished: " + QuotedText.of(found.group()),
                "write it to its end, and notes behind // on a line of their own");
    }

    private static void tell(MatchResult found, ClientText text, CheckReport report) {
        report.add(
                FOUND,
                text.file(),
                text.at(found.start(), found.end()),
                "nothing is filled in for " + QuotedText.of(found.group()),
                "say it without the value, or write one rule for each case");
    }
}
