package org.peptideadvisor.rulebook.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peptideadvisor.catalog.ShownText;
import org.peptideadvisor.model.Explanation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;

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
        for (Rule rule : material.book().rules()) {
            for (Matcher word = disguise(rule.title(), 0); word != null; word = disguise(rule.title(), word.end())) {
                tell(word.group(), rule.file(), new Places(rule).name(), report);
            }
            for (Conclusion conclusion : rule.then()) {
                String text = conclusion.sentence();
                int last = conclusion.arguments().size() - 1;
                for (Matcher word = disguise(text, 0); word != null; word = disguise(text, word.end())) {
                    tell(
                            word.group(),
                            rule.file(),
                            new Places(rule).within(conclusion, last, word.start(), word.end()),
                            report);
                }
            }
        }
        for (ShownText cell : material.catalog().shown()) {
            for (Matcher word = disguise(cell.text(), 0); word != null; word = disguise(cell.text(), word.end())) {
                var at = new Span(cell.line(), cell.column(), cell.endLine(), cell.endColumn());
                tell(word.group(), cell.file(), at, report);
            }
        }
    }

    /** The next word from a place on that is not what it looks like, or null. */
    private static @org.jspecify.annotations.Nullable Matcher disguise(String text, int from) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return null;
        }
        Matcher word = WORD.matcher(text);
        for (boolean more = word.find(from); more; more = word.find()) {
            if (LookAlikes.disguises(word.group())) {
                return word;
            }
        }
        return null;
    }

    private static void tell(String word, String file, Span at, Report report) {
        report.add(
                LOOK_ALIKE,
                file,
                at,
                "\"" + word + "\" is not written in the letters that it seems to be",
                "type it anew: " + LookAlikes.fold(word));
    }
}
