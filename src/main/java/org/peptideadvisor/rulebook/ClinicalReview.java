package org.peptideadvisor.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That a named clinician read a rule and its sources.
 *
 * @param on the day of the reading
 * @param by the name of the clinician, not blank
 */
public record ClinicalReview(LocalDate on, String by) {

    /** What {@code @reviewed} says until a named clinician has read the rule. */
    public static final String UNREVIEWED = "unreviewed";

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:[ .'’-]{1,2}+[\\p{L}\\p{M}]++)*+\\.?");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) by (\\S.*)");

    /** Whether a text is fit to be the name of a clinician: letters and what names hold besides, nothing else. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    /** Reads what {@link #toString} writes; null when the text is something else. */
    public static @Nullable ClinicalReview parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || written.group(2).length() > LONGEST_NAME) {
            return null;
        }
        try {
            return new ClinicalReview(
                    LocalDate.parse(written.group(1)), written.group(2).strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** As {@code @reviewed} holds it, such as {@code 2026-12-01 by Dr. Ada Example}. */
    @Override
    public String toString() {
        return on + " by " + by;
    }
}
