package org.peptideadvisor.rulebook;

import java.util.List;

/**
 * A rule as its author wrote it and as it was understood.
 *
 * @param id unique in a rule base, such as {@code SAF-011}
 * @param title its name without the id
 * @param folder what sort of rule it is
 * @param metadata who owns it and why it is true
 * @param when what it looks at
 * @param then what it says
 * @param text the rule as written
 * @param file path below the rules folder
 * @param line its first line in the file
 */
public record Rule(
        String id,
        String title,
        RuleStage folder,
        RuleMetadata metadata,
        List<Pattern> when,
        List<Conclusion> then,
        String text,
        String file,
        int line) {

    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    /** The full name: id and title. */
    public String name() {
        return id + " " + title;
    }
}
