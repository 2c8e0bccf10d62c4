package org.peptideadvisor.rulebook.reading;

/**
 * A rule in plain words.
 *
 * @param title the rule's title
 * @param sentence all that it asks and all that it says, with its id, grade and day of review
 * @param metadata who owns it and what it rests on
 */
public record RuleReading(String title, String sentence, String metadata) {}
