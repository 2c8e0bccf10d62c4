package org.peptideadvisor.rulebook.reading;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.model.CodeExplanation;

/** What can be wrong with the phrase table. Each is an error: a rule that cannot be read aloud cannot be reviewed. */
public enum PhraseCode {
    MISSING_PHRASE(
            "missing-phrase",
            "A part that rules may have is said with no phrase.",
            "A rule with that part could not be read aloud.",
            "Add a row with the key that is named."),
    UNKNOWN_PHRASE(
            "unknown-phrase",
            "A row has a key that no part of a rule is said with.",
            "Its words would never be heard; most often the key is misspelt.",
            "Correct the key, or take the row out."),
    UNKNOWN_ID(
            "unknown-id",
            "A row names an id that no table has.",
            "Its words would never be heard; most often the id is misspelt.",
            "Correct the id, or take the row out."),
    BAD_PHRASE(
            "bad-phrase",
            "A brace in a phrase is without its other half.",
            "Nobody could say where the slot ends.",
            "Write each slot with one brace on each side, such as {value}."),
    UNKNOWN_SLOT(
            "unknown-slot",
            "A phrase has a slot that its part of a rule cannot fill.",
            "The reading would show the slot instead of a word.",
            "Use one of the slots that are named."),
    MISSING_SLOT(
            "missing-slot",
            "A phrase leaves out a value that it must name.",
            "Two rules that differ in that value would read the same.",
            "Add the slot that is named."),
    TOO_MANY_SLOTS(
            "too-many-slots",
            "A phrase has more slots than are filled, or has one of them twice.",
            "Phrases are put into one another, so a value that is said twice would be said again and again, without end.",
            "Name each value once."),
    LONG_READING(
            "long-reading",
            "A rule is so long when it is read aloud that nobody would follow it.",
            "It is read by people who answer for it, and kept in every release.",
            "Ask for fewer things in one rule, or give them shorter labels."),
    SAME_WORDS(
            "same-words",
            "Two things that may stand in the same place are said in the same words.",
            "Two rules that differ in them would read the same.",
            "Say one of them in other words in the phrase table."),
    OPPOSITE_WORDS(
            "opposite-words",
            "A phrase says the opposite of what it is for, or has no word for what it must say.",
            "A rule would be read, and approved, as its opposite: \"if\" where it means \"unless\".",
            "Use one of the words that are named; each language lists its words in the rows sense.….");

    private final CodeExplanation explanation;

    PhraseCode(String code, String meaning, String why, String fix) {
        this.explanation = CodeExplanation.error(code, meaning, why, fix);
    }

    /** The stable name that diagnostics carry. */
    String code() {
        return explanation.code();
    }

    /** Every code with what it means. */
    public static List<CodeExplanation> explanations() {
        return Arrays.stream(values()).map(code -> code.explanation).toList();
    }
}
