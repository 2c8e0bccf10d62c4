package org.peptideadvisor.rulebook.text;

/** How much is read, so that no file can take the reader's or the engine's time or memory. Sound rules stay far below. */
final class ReadingLimits {

    static final int FILES = 2_000;
    static final int CHARACTERS = 16 * 1024 * 1024;
    static final int RULES = 5_000;
    static final int FILE = 256 * 1024;
    static final int RULES_IN_FILE = 250;
    static final int RULE = 8 * 1024;
    static final int TEXT = 1_000;
    static final int WORD = 100;
    static final int DEPTH = 8;
    static final int PATTERNS = 12;
    static final int CONSTRAINTS = 12;
    static final int VALUES = 64;
    static final int CONCLUSIONS = 12;
    static final int OF_A_KIND = 3;
    static final long COMBINATIONS = 100_000;

    private ReadingLimits() {}
}
