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

    /** A grade with what it stands for. */
    public String graded(String grade) {
        return grades.stream()
                .filter(one -> one.startsWith(grade + ":"))
                .findFirst()
                .orElse(grade);
    }

    static final BookWords ENGLISH = new BookWords(
            "The program writes the sentence of each rule from the rule itself. Below it is the rule as its author wrote it."
                    + " A condition with “if” must hold. What follows “unless” must not be known: perhaps nobody asked."
                    + " The words in quotation marks are what the client is told."
                    + " An exclusion always beats a recommendation, whichever stands first.",
            List.of(
                    "A: a randomised human trial",
                    "B: a small or uncontrolled human study",
                    "C: laboratory or supplier data",
                    "G: a regulator, a label or a professional body",
                    "E: practice, settled by no source that we read"),
            "no clinician has read this rule yet",
            "no clinician has read these rules yet.",
            "The rule was only rewritten or moved. It reads the same.");
}
