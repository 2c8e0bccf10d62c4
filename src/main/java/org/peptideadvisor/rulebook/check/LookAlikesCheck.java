package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.peptideadvisor.model.Explanation;

/** Refuses words that look like others: of letters from two alphabets, in letters of another width or style, or overwritten. */
final class LookAlikesCheck implements Check {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Explanation LOOK_ALIKE = Explanation.error(
            "look-alike",
            "A word that clients read mixes alphabets, or is written in letters that only look like others.",
            "Such a word reads like another to people and is another to every check: a claim in it would be hidden, and nobody"
                    + " could search for it.",
            "Type the word anew on an ordinary keyboard.");

    @Override
    public List<Explanation> explanations() {
        return List.of(LOOK_ALIKE);
    }

    @Override
    public void check(Material material, Report report) {
        ClientText.all(material)
                .filter(text -> text.text().chars().anyMatch(c -> c >= 0x80))
                .forEach(text -> WORD.matcher(text.text())
                        .results()
                        .filter(word -> LookAlikes.disguises(word.group()))
                        .forEach(word -> tell(word, text, report)));
    }

    private static void tell(MatchResult word, ClientText text, Report report) {
        report.add(
                LOOK_ALIKE,
                text.file(),
                text.at(word.start(), word.end()),
                "\"" + word.group() + "\" is not written in the letters that it seems to be",
                "type it anew: " + LookAlikes.fold(word.group()));
    }
}
