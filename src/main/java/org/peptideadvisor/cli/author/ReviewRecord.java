package org.peptideadvisor.cli.author;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.ClinicalReview;
import org.peptideadvisor.rulebook.Rule;

/**
 * Writes into the head of a rule that a clinician read it.
 *
 * @param review who read it, and when
 */
record ReviewRecord(ClinicalReview review) {

    private static final Pattern PARTS = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/"
                    + "|@(?<name>reviewed|reviewBy)\\s*+\\(\\s*+\"(?<value>[^\"\\n]*+)\"|\\b(?<end>when)\\b|.",
            Pattern.DOTALL);

    /**
     * The file of the rule with its {@code @reviewed} and {@code @reviewBy} written anew, and nothing else.
     *
     * @param file the text of the file that holds the rule
     * @return null when the head of the rule is not found as it should be
     */
    @Nullable
    String in(String file, Rule rule) {
        int from = file.indexOf('"' + rule.id(), startOfLine(file, rule.line()));
        if (from < 0) {
            return null;
        }
        Matcher parts = PARTS.matcher(file);
        parts.region(from, file.length());
        var written = new StringBuilder(file.substring(0, from));
        int kept = from;
        int found = 0;
        while (parts.find() && parts.group("end") == null) {
            String name = parts.group("name");
            if (name != null) {
                written.append(file, kept, parts.start("value")).append(value(name));
                kept = parts.end("value");
                found++;
            }
        }
        return found == 2 ? written.append(file.substring(kept)).toString() : null;
    }

    private String value(String name) {
        return name.equals("reviewed")
                ? review.toString()
                : review.on().plusYears(1).toString();
    }

    private static int startOfLine(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }
}
