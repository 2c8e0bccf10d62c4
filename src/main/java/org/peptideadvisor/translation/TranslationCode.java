package org.peptideadvisor.translation;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.catalog.table.ShownText;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Diagnostic;

/** What can be said of tables of translations. None of it keeps a rule base from going live: what has no translation is said in English. */
public enum TranslationCode {
    MISSING(CodeExplanation.info(
            "missing-translation",
            "Some English texts have no translation in a language that was begun.",
            "An answer of which one text has no translation is in English as a whole.",
            "bin/advisor translations, with the language, prints the rows to add.")),
    STALE(CodeExplanation.info(
            "stale-translation",
            "A translation is of an English text that has changed since.",
            "It might say what the rule no longer says, so answers with it are in English.",
            "Translate the text as it is now, and write its version into the row.")),
    UNKNOWN(CodeExplanation.info(
            "unknown-translation",
            "A row translates something that the rule base does not say.",
            "Nobody will ever read it; most often the rule is gone or has another id.",
            "Correct the key, or take the row out.")),
    OTHER_NUMBERS(CodeExplanation.warning(
            "translation-numbers",
            "A translation has other numbers than the English text.",
            "Weeks, days and strengths must be the same in every language, so the row is not used.",
            "Write the same numbers, in digits where the English text has digits.")),
    OTHER_SLOTS(CodeExplanation.warning(
            "translation-slots",
            "A phrase in another language has other slots than the English one.",
            "A name would be left out, or a slot shown instead of a word, so the row is not used.",
            "Write each slot of the English phrase once.")),
    NO_CLAIM_WORDS(
            CodeExplanation.warning(
                    "no-claim-words",
                    "A language has translations and no words that may not be claimed in it.",
                    "A cream that heals is no cosmetic in any language, and a claim would pass in this one without anybody being told.",
                    "Write catalog/claim_words_ and the language .csv, with the columns of claim_words.csv, by its rows and their basis.")),
    BAD_REVIEW(CodeExplanation.warning(
            "translation-review",
            "The column reviewed of a translation says neither unreviewed nor who read it and when.",
            "An answer says of translations that nobody named has read that they are not reviewed; this one counts among them.",
            "Write unreviewed, or a day and a name, such as 2026-12-01 by Dr. Ada Example."));

    private final CodeExplanation explanation;

    TranslationCode(CodeExplanation explanation) {
        this.explanation = explanation;
    }

    /** Every code with what it means. */
    public static List<CodeExplanation> explanations() {
        return Arrays.stream(values()).map(code -> code.explanation).toList();
    }

    Diagnostic at(ShownText cell, String message, String fix) {
        return new Diagnostic(
                explanation.code(),
                explanation.severity(),
                cell.file(),
                cell.line(),
                cell.column(),
                cell.endLine(),
                cell.endColumn(),
                message,
                fix);
    }

    Diagnostic of(String file, String message, String fix) {
        return new Diagnostic(explanation.code(), explanation.severity(), file, 0, 0, 0, 0, message, fix);
    }
}
