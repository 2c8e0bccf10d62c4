package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The active part of a US label: names with their percent, and beside each the purpose. */
final class ActivePart {

    private static final Pattern LEADER =
            Pattern.compile("(%\\s?[)\\]]?|ppm\\s?[)\\]]?)[ ]*(?:[.·_]{2,}[ .·_]*|\\t+|[ ]{2,})([^\\n,;]{0,60})");
    private static final Pattern PURPOSE = Pattern.compile(
            "(%\\s?[)\\]]?|ppm\\s?[)\\]]?)\\s*[-:(]?\\s*(?:purpose:?\\s+)?((?:broad spectrum )?(?:sunscreen|uv filter|uv protectant|skin protectant"
                    + "|acne (?:treatment|medication)|anti-?acne|antiperspirant|antidandruff|antiseptic|external analgesic|skin lightener"
                    + "|skin bleaching)s?)\\b\\s*\\)?",
            Pattern.CASE_INSENSITIVE);

    private ActivePart() {}

    /**
     * The part without its purposes.
     *
     * @param text names and percents, separated
     * @param purposes what stood beside them
     */
    record ActiveText(String text, List<String> purposes) {}

    static ActiveText read(String text) {
        var purposes = new ArrayList<String>();
        String plain = strip(LEADER, strip(PURPOSE, text, purposes), purposes);
        return new ActiveText(plain, List.copyOf(purposes));
    }

    private static String strip(Pattern pattern, String text, List<String> purposes) {
        Matcher found = pattern.matcher(text);
        var plain = new StringBuilder();
        while (found.find()) {
            String purpose = found.group(2).strip();
            boolean isPurpose = purpose.indexOf('%') < 0;
            if (isPurpose && !purpose.isEmpty()) {
                purposes.add(purpose);
            }
            found.appendReplacement(
                    plain, Matcher.quoteReplacement(isPurpose ? found.group(1) + ";" : found.group(1) + ";" + purpose));
        }
        return found.appendTail(plain).toString();
    }
}
