package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;

/** Refuses texts with a placeholder: nothing is ever filled in, so a client would read the placeholder. */
final class PlaceholderCheck implements RuleBookCheck {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$?\\{[^{}]*}|[{}]|\\$[A-Za-z][\\w.]*|%[sd]\\b|<[A-Za-z][^<>]*>");

    private static final CodeExplanation FOUND = CodeExplanation.error(
            "placeholder",
            "A text that clients read has a placeholder.",
            "Nothing is filled into sentences, titles and tables: each client reads them as they were written.",
            "Say it without the value, or write one rule for each case.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(FOUND);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        ClientText.all(material)
                .takeWhile(text -> !material.isOutOfTime())
                .forEach(
                        text -> PLACEHOLDER.matcher(text.text()).results().forEach(found -> tell(found, text, report)));
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
