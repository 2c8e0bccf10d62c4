package org.peptideadvisor.rulebook.check;

import java.util.List;
import org.peptideadvisor.catalog.ClaimWord;
import org.peptideadvisor.catalog.ShownText;
import org.peptideadvisor.model.Explanation;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.check.ClaimFinder.Claim;

/**
 * Looks for words that make a medicine of a cosmetic: in the titles and sentences of rules, and in the cells of tables that
 * clients are shown. How much such a word weighs is said by its row; most are errors, since one sentence is enough for an
 * authority to object, and a client must not be told that a cream treats a disease.
 */
final class ClaimWordsCheck implements Check {

    private static final Explanation CLAIM = Explanation.error(
            "claim-word",
            "A text that clients read claims what a cosmetic may not: to heal or treat, to change the body, to be safe for all.",
            "Claims decide whether a product is a cosmetic or a medicine; authorities have written to makers for such words. The"
                    + " words, their markets and sources are the rows of catalog/claim_words.csv, and so is how much each weighs.",
            "Say how skin looks and feels. The row's cell \"instead\" has words that may be said; a denial, such as \"it never"
                    + " removes a line\", is no claim.");

    @Override
    public List<Explanation> explanations() {
        return List.of(CLAIM);
    }

    @Override
    public void check(Material material, Report report) {
        var finder = new ClaimFinder(material.catalog().claimWords());
        for (Rule rule : material.book().rules()) {
            if (material.isOutOfTime()) {
                return;
            }
            for (Claim claim : finder.find(rule.title())) {
                tell(claim, rule.title(), rule.file(), new Places(rule).name(), report);
            }
            for (Conclusion conclusion : rule.then()) {
                List<Conclusion.Argument> arguments = conclusion.arguments();
                for (int i = 0; i < arguments.size(); i++) {
                    boolean shown = conclusion.shape().get(i).vocabulary() == null;
                    if (shown && arguments.get(i) instanceof Conclusion.Argument.Text text) {
                        for (Claim claim : finder.find(text.value())) {
                            Span at = new Places(rule).within(conclusion, i, claim.start(), claim.end());
                            tell(claim, text.value(), rule.file(), at, report);
                        }
                    }
                }
            }
        }
        for (ShownText cell : material.catalog().shown()) {
            if (material.isOutOfTime()) {
                return;
            }
            for (Claim claim : finder.find(cell.text())) {
                var at = new Span(cell.line(), cell.column(), cell.endLine(), cell.endColumn());
                tell(claim, cell.text(), cell.file(), at, report);
            }
        }
    }

    private static void tell(Claim claim, String text, String file, Span at, Report report) {
        ClaimWord word = claim.word();
        String markets = word.markets().contains("every") ? "every market" : String.join(" and ", word.markets());
        report.add(
                CLAIM,
                word.severity(),
                file,
                at,
                "\"" + text.substring(claim.start(), claim.end()) + "\" " + word.why() + " (" + markets + ", "
                        + word.id() + ")",
                word.instead());
    }
}
