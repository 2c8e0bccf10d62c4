package org.peptideadvisor.rulebook.check;

import java.util.List;
import org.peptideadvisor.catalog.ClaimWord;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.QuotedText;
import org.peptideadvisor.rulebook.check.logic.CheckMaterial;
import org.peptideadvisor.rulebook.check.report.CheckReport;
import org.peptideadvisor.rulebook.check.report.RuleBookCheck;
import org.peptideadvisor.rulebook.check.words.ClaimFinder;
import org.peptideadvisor.rulebook.check.words.ClaimFinder.FoundClaim;

/**
 * Finds words that turn a cosmetic into a medicine. It searches the titles and sentences of rules, and the table
 * cells that clients are shown. The row of a word gives its severity; most are errors. One sentence is enough for
 * an authority to object, and no client may be told that a cream treats a disease.
 */
final class ClaimWordsCheck implements RuleBookCheck {

    private static final CodeExplanation CLAIM = CodeExplanation.error(
            "claim-word",
            "A text that clients read claims what a cosmetic may not: to heal or treat, to change the body, to be safe for all.",
            "Claims decide whether a product is a cosmetic or a medicine; authorities have written to makers for such words. The"
                    + " words, their markets and sources are the rows of catalog/claim_words.csv, and so is how much each weighs.",
            "Say how skin looks and feels. The row's cell \"instead\" has words that may be said; a denial, such as \"it never"
                    + " removes a line\", is no claim.");

    @Override
    public List<CodeExplanation> explanations() {
        return List.of(CLAIM);
    }

    @Override
    public void check(CheckMaterial material, CheckReport report) {
        var finder = new ClaimFinder(material.catalog().claimWords(), material::isOutOfTime);
        ClientText.all(material).takeWhile(text -> !material.isOutOfTime()).forEach(text -> finder.find(text.text())
                .forEach(claim -> tell(claim, text, report)));
    }

    /** Texts of tables that are no part of the catalog. */
    static void check(List<ShownText> texts, CheckMaterial material, CheckReport report) {
        var finder = new ClaimFinder(material.catalog().claimWords(), material::isOutOfTime);
        texts.stream()
                .map(ClientText::of)
                .takeWhile(text -> !material.isOutOfTime())
                .forEach(text -> finder.find(text.text()).forEach(claim -> tell(claim, text, report)));
    }

    private static void tell(FoundClaim claim, ClientText text, CheckReport report) {
        ClaimWord word = claim.word();
        String markets = word.markets().contains("every") ? "every market" : String.join(" and ", word.markets());
        report.add(
                CLAIM,
                word.severity(),
                text.file(),
                text.at(claim.start(), claim.end()),
                "\"" + QuotedText.of(text.text().substring(claim.start(), claim.end())) + "\" " + word.why() + " ("
                        + markets + ", " + word.id() + ")",
                word.instead());
    }
}
