package org.peptideadvisor.model;

/**
 * The most that is read of what people write: rules, tables, phrases, scenarios. Each limit is looked at before the text is
 * worked on, and lies far above what a sound rule base needs. {@code docs/authoring.md} lists them all.
 */
public enum AuthorLimit {
    FILES(5_000, "files in a rule base"),
    CHARACTERS(16 * 1024 * 1024, "characters in a rule base"),
    ENTRIES_OF_FOLDER(20_000, "files and folders in the rules folder"),
    FOLDERS_DEEP(12, "folders within one another"),
    PATH(200, "characters in the path of a file"),
    RULES(5_000, "rules in a rule base"),
    RULE_FILE(256 * 1024, "characters in a rule file"),
    RULES_IN_FILE(250, "rules in a file"),
    RULE(8 * 1024, "characters in a rule"),
    TEXT(1_000, "characters in a sentence of a rule"),
    WORD(100, "characters in a word of a rule"),
    BRACKETS(8, "brackets within one another in a rule"),
    PATTERNS(12, "conditions of a rule"),
    CONSTRAINTS(12, "comparisons in a condition"),
    VALUES(64, "values in a comparison"),
    CONCLUSIONS(12, "conclusions of a rule"),
    FACTS_OF_A_KIND(3, "conditions of a rule on one kind of fact"),
    COMBINATIONS(100_000, "combinations of facts that a rule tries"),
    TABLE(1024 * 1024, "characters in a table"),
    ROWS(5_000, "rows in a table"),
    THINGS(500, "rows in peptides.csv, co_actives.csv or interactions.csv"),
    MEETINGS(2_000_000, "pairs that the rows of interactions.csv bring together"),
    COLUMNS(64, "cells in a row"),
    CELL(2_000, "characters in a cell"),
    SHOWN_CELL(500, "characters in a cell that clients are shown"),
    LIST(64, "entries in a cell"),
    KEY(200, "characters in an id or an entry of a list"),
    ADDRESS(300, "characters in the address of a source"),
    PATTERN(400, "characters in a pattern of labels/patterns.csv"),
    PHRASE(300, "characters in a phrase"),
    SLOTS(12, "slots in a phrase, none of them twice"),
    READING(20_000, "characters in a rule as it is read aloud"),
    SCENARIO(64 * 1024, "characters in a scenario"),
    SCENARIO_PARTS(4_000, "fields, entries and values in a scenario"),
    SCENARIO_DEPTH(16, "levels in a scenario"),
    SCENARIO_TEXT(2_000, "characters in a text of a scenario"),
    QUOTED(100, "characters that a finding repeats of one text"),
    MESSAGE(1_000, "characters in a finding");

    private final int most;
    private final String words;

    AuthorLimit(int most, String words) {
        this.most = most;
        this.words = words;
    }

    /** The highest number that is allowed. */
    public int most() {
        return most;
    }

    /** Whether a number is above the limit. */
    public boolean isExceededBy(long number) {
        return number > most;
    }

    /** The limit in words, such as <em>2,000 characters in a cell</em>. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%,d %s", most, words);
    }
}
