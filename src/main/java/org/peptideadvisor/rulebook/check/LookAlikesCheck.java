package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;
import org.peptideadvisor.rulebook.check.words.LookAlikes;

/** Refuses words that look like others: of letters from two alphabets, in letters of another width or style, or overwritten. */
final class LookAlikesCheck implements RuleBookCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final CodeExplanation LOOK_ALIKE = CodeExplanation.error(
            "look-alike",
            "A word that clients read mixes alphabets, or is written in letters that only look like others.",
            "Such a word reads like another to people and is another to every check: a claim in it would be hidden, and nobody"
                    + " could search for it.",
            "Type the word anew on an ordinary keyboard.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(LOOK_ALIKE);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        ClientText.all(material)
                .takeWhile(text -> !material.isOutOfTime())
                .filter(text -> text.text().chars().anyMatch(c -> c >= 0x80))
                .forEach(text -> WORD.matcher(text.text())
                        .results()
                        .filter(word -> LookAlikes.disguises(word.group()))
                        .forEach(word -> tell(word, text, report)));
    }

    private static void tell(MatchResult word, ClientText text, CheckReport report) {
        report.add(
                LOOK_ALIKE,
                text.file(),
                text.at(word.start(), word.end()),
                "\"" + QuotedText.of(word.group()) + "\" is not written in the letters that it seems to be",
                "type it anew: " + QuotedText.of(LookAlikes.fold(word.group())));
    }
}
