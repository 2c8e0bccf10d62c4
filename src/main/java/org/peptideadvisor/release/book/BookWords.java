package org.peptideadvisor.release.book;

import java.util.List;

/**
 * What both forms of the rule book say besides the rules.
 *
 * @param howToRead what a reader must know first
 * @param grades what each grade stands for
 * @param unreviewedRule of a rule that no named clinician has read
 * @param unreviewedRules of several
 * @param rewritten of a rule whose reading stayed the same
 */
public record BookWords(String howToRead, List<String> grades, String unreviewedRule, String unreviewedRules, String rewritten) {

    static final BookWords ENGLISH = new BookWords(
            "The program writes the sentence of each rule from the rule itself. Below it is the rule as its author wrote it."
                    + " A condition with “if” must hold. What follows “unless” must not be known: perhaps nobody asked."
                    + " The words in quotation marks are what the client is told."
                    + " An exclusion always beats a recommendation, whichever stands first.",
            List.of(
                    "A: a randomised human trial",
                    "B: another human study",
                    "C: laboratory or supplier data",
                    "G: a regulator, a label or a professional body",
                    "E: practice or inference that no source read by us settles"),
            "no clinician has read this rule yet",
            "no clinician has read these rules yet.",
            "The rule was only rewritten or moved. It reads the same.");
}
