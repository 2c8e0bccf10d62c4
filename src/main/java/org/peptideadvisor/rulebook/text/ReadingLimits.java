package org.peptideadvisor.rulebook.text;

import org.peptideadvisor.model.AuthorLimit;

/** The limits of rules, by short names. */
final class ReadingLimits {

    static final int FILES = AuthorLimit.FILES.most();
    static final int CHARACTERS = AuthorLimit.CHARACTERS.most();
    static final int RULES = AuthorLimit.RULES.most();
    static final int FILE = AuthorLimit.RULE_FILE.most();
    static final int RULES_IN_FILE = AuthorLimit.RULES_IN_FILE.most();
    static final int RULE = AuthorLimit.RULE.most();
    static final int TEXT = AuthorLimit.TEXT.most();
    static final int WORD = AuthorLimit.WORD.most();
    static final int DEPTH = AuthorLimit.BRACKETS.most();
    static final int PATTERNS = AuthorLimit.PATTERNS.most();
    static final int CONSTRAINTS = AuthorLimit.CONSTRAINTS.most();
    static final int VALUES = AuthorLimit.VALUES.most();
    static final int CONCLUSIONS = AuthorLimit.CONCLUSIONS.most();
    static final int OF_A_KIND = AuthorLimit.FACTS_OF_A_KIND.most();
    static final long COMBINATIONS = AuthorLimit.COMBINATIONS.most();

    private ReadingLimits() {}
}
