package org.peptideadvisor.catalog.table;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.model.CodeExplanation;

/** What can be wrong with a table of the catalog. Each is an error: rules rest on the tables. */
public enum TableCode {
    SYNTAX(
            "syntax",
            "The table cannot be read as comma-separated values.",
            "Nothing after the place can be trusted, so the whole table is left out.",
            "Put a cell that holds a comma or a quotation mark in quotation marks, and double those inside."),
    WRONG_SEPARATOR(
            "wrong-separator",
            "The cells of a table are not separated by commas, or the file is not UTF-8.",
            "Every line would be one cell; spreadsheets of some countries save so.",
            "Save the file as CSV in UTF-8 with commas."),
    MISSING_TABLE(
            "missing-table",
            "A table is missing or empty.",
            "Rules rest on every table; without one, ids are unknown and exclusions cover nothing.",
            "Put the file back into rules/catalog."),
    FIELD_COUNT(
            "field-count",
            "A row has more or fewer cells than the first line.",
            "From the odd cell on, everything would stand under the wrong heading.",
            "Add the missing commas, or put a cell that holds a comma in quotation marks."),
    UNKNOWN_COLUMN(
            "unknown-column",
            "The first line has a column that the table does not have.",
            "Its cells would be passed over in silence.",
            "Correct the spelling, or take the column out."),
    DUPLICATE_COLUMN(
            "duplicate-column",
            "A column stands twice in the first line.",
            "Nobody could say which of the two counts.",
            "Keep one."),
    MISSING_COLUMN(
            "missing-column",
            "A column is missing in the first line.",
            "Rules and answers need it.",
            "Add it to the first line and its cell to every row."),
    TOO_LARGE(
            "too-large",
            "A table, a row, a cell or a list in one has more than is read.",
            "Nobody reads so much, and a check that did would take everybody's time.",
            "Write less, or in several rows. docs/authoring.md lists the limits."),
    BAD_ADDRESS(
            "bad-address",
            "The address of a source leads somewhere else than to a page of the web.",
            "Apps make a link of it: javascript:, data: or file: would do something on the reader's machine.",
            "Write a page with or without https://, a doi:, a PMID or a PMC number, or words."),
    EMPTY_ID("empty-id", "A row has no id.", "Nothing could name the row.", "Write an id of the table's form."),
    BAD_ID(
            "bad-id",
            "The id of a row is not of the usual form.",
            "Requests, rules and answers write ids in one form only; another cannot be asked for.",
            "Write it like the example."),
    DUPLICATE_ID(
            "duplicate-id",
            "Two rows have the same id.",
            "A rule that names it would mean either.",
            "Give one of them another id."),
    MISSING_VALUE(
            "missing-value",
            "A cell that must say something is empty.",
            "The row would be shown, or would count, with a part missing.",
            "Fill it in."),
    EMPTY_ENTRY(
            "empty-entry",
            "An entry of a list is empty.",
            "It is a slip, and perhaps an entry was lost.",
            "Write a;b, with nothing before or after."),
    DUPLICATE_ENTRY(
            "duplicate-entry",
            "An entry stands twice in a list.",
            "It is a slip, and perhaps another entry was meant.",
            "Keep one, or correct it."),
    BAD_VALUE(
            "bad-value",
            "A cell holds a word that its column does not have.",
            "The advisor knows what to do with the listed words only.",
            "Write one of the words that are named."),
    BAD_NUMBER(
            "bad-number",
            "A cell is no number, or one out of range.",
            "A figure that cannot be read would leave plans without weeks or limits.",
            "Write a number in the range that is named."),
    UNKNOWN_ID(
            "unknown-id",
            "A cell names an id that no table defines.",
            "The row would speak of nothing: an allergy would cover nothing, an exclusion keep out nothing.",
            "Correct the spelling, or give the id its row first."),
    UNKNOWN_CITATION(
            "unknown-citation",
            "A key in citations is no key of citations.csv.",
            "What cannot be followed to its source is not known.",
            "Correct the key, or give the source its row first."),
    BAD_SELECTOR(
            "bad-selector",
            "An entry does not say what is meant in the way of a selector.",
            "The advisor could not tell which things the row is about.",
            "Write ingredient:, class:, group:, procedure: or delivery: and an id, or any-peptide, or sun."),
    BAD_NAME("bad-name", "A name has neither letters nor digits.", "Nobody could ask for it.", "Write the name out."),
    AMBIGUOUS_NAME(
            "ambiguous-name",
            "A name already means another row.",
            "Somebody who is allergic to one would get the other.",
            "Leave the name with one of the two."),
    BAD_WEEKS(
            "bad-weeks",
            "The weeks of a peptide end before they begin.",
            "The client would be told to expect something before it can begin.",
            "Write the earlier week first."),
    NESTED_BLEND(
            "nested-blend",
            "A part of a blend is itself a blend.",
            "What keeps out a part must keep out the blend, and that is only certain for single peptides.",
            "Name the single peptides."),
    PRESCRIPTION_GROUP(
            "prescription-group",
            "The column prescription and the group prescription of a co-active disagree.",
            "Rules look at the group; a prescription drug that is not in it could be recommended.",
            "Correct whichever of the two is wrong."),
    BAD_PHRASE(
            "bad-phrase",
            "A phrase of claim_words.csv cannot be looked for.",
            "The words would never be found, and the claim would pass.",
            "Write small letters, * for any ending, / between alternatives and .. for a gap between words."),
    PHRASE_TOO_LONG(
            "phrase-too-long",
            "A phrase of claim_words.csv has more parts, gaps or alternatives than are looked for.",
            "Every sentence is searched for every phrase, so one without bounds could take the whole check's time.",
            "Write several rows, each of a few words with at most three gaps."),
    BAD_PATTERN(
            "bad-pattern",
            "A cell of labels/patterns.csv cannot be looked for.",
            "An unknown name that holds the word would pass without a warning.",
            "Write words between \\b and \\b, with | between alternatives; look-around and back references are not known."),
    NO_ROWS(
            "no-rows",
            "A table has a first line and no row under it.",
            "An empty table is as good as a missing one, and looks as if all were well: no claim would be found, no exclusion"
                    + " would cover anything.",
            "Put the rows back."),
    UNGUARDED_CLAIM(
            "unguarded-claim",
            "A claim that claims.csv forbids is looked for by no row of claim_words.csv.",
            "The claim would pass in every sentence without anybody being told.",
            "Put the row back into claim_words.csv: severity error, the claim's market, its id under basis, and a phrase that"
                    + " finds the claim's own words.");

    private final CodeExplanation explanation;

    TableCode(String code, String meaning, String why, String fix) {
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
