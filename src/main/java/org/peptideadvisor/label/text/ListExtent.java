package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list ends. Behind it stand footnotes, directions, warnings, claims and codes.
 *
 * @param lines the lines of the list
 * @param byLine whether each line is a name of its own
 * @param rest what follows the list
 */
record ListExtent(List<String> lines, boolean byLine, String rest) {

    private static final Pattern ENUMERATOR = Pattern.compile("^\\s*(?:\\d{1,3}\\s?[.)]\\s*(?=\\D)|[-•*·]\\s+)");
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[.)\\]!])\\s+|\\s+(?=[*†(\\[][*†\\p{L}])");
    private static final Pattern OPEN_END = Pattern.compile("(?:[,;•●·|/&+(\\[-]|\\band)\\s*$");
    private static final Pattern CONTINUES = Pattern.compile("^\\s*[,;•●·|/&+(\\[)\\]].*", Pattern.DOTALL);
    private static final String NEVER_OPENS = ".,;:!?/)]";
    private static final int TAIL = 300;

    /** Finds the end of the list that a text begins with. */
    static ListExtent of(String text, NameSense names) {
        List<String> all = Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean byLine = isByLine(all, names);
        var lines = new ArrayList<String>();
        String before = "";
        for (int i = 0; i < all.size(); i++) {
            String line = byLine ? ENUMERATOR.matcher(all.get(i)).replaceFirst("") : all.get(i);
            if (line.isEmpty()) {
                continue;
            }
            if (endsBefore(line, before, byLine, names)) {
                return new ListExtent(lines, byLine, rest("", all, i));
            }
            int cut = inlineEnd(line, before, names);
            if (cut >= 0) {
                lines.add(withoutStop(line.substring(0, cut).strip()));
                return new ListExtent(lines, byLine, rest(line.substring(cut).strip() + "\n", all, i + 1));
            }
            lines.add(line);
            before = byLine ? tail(line) : tail(before + " " + tail(line));
        }
        return new ListExtent(lines, byLine, "");
    }

    /** Whether most lines are one name each. */
    private static boolean isByLine(List<String> lines, NameSense names) {
        int single = 0;
        int others = 0;
        for (String line : lines) {
            String name = ENUMERATOR.matcher(line).replaceFirst("");
            if (names.isOneName(name)) {
                single++;
            } else if (!ProseSigns.opensProse(line) && !ProseSigns.isFootnote(line)) {
                others++;
            }
        }
        return single >= 2 && single > others;
    }

    private static boolean endsBefore(String line, String before, boolean byLine, NameSense names) {
        if (before.isEmpty()) {
            return false;
        }
        boolean named = names.startsWithName(line);
        if (!named && (ProseSigns.opensProse(line) || ProseSigns.isSentence(line) || ProseSigns.isFootnote(line))) {
            return true;
        }
        return !byLine
                && !named
                && !OPEN_END.matcher(before).find()
                && !CONTINUES.matcher(line).matches()
                && names.endsComplete(before)
                && !names.goesOn(before, line);
    }

    /** Where within a line the list is over; -1 when it is not. */
    private static int inlineEnd(String line, String before, NameSense names) {
        Matcher boundary = BOUNDARY.matcher(line);
        while (boundary.find()) {
            if (boundary.start() == 0) {
                continue;
            }
            String rest = line.substring(boundary.end(), Math.min(line.length(), boundary.end() + TAIL));
            if (rest.isEmpty() || NEVER_OPENS.indexOf(rest.charAt(0)) >= 0) {
                continue;
            }
            boolean prose = ProseSigns.opensProse(rest) || ProseSigns.isFootnote(rest);
            if (!prose && ProseSigns.isSentence(rest)) {
                prose = names.endsComplete(
                        tail(before + " " + line.substring(Math.max(0, boundary.start() - TAIL), boundary.start())));
            }
            if (prose && !names.startsWithName(rest)) {
                return boundary.end();
            }
        }
        return -1;
    }

    private static String withoutStop(String line) {
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static String rest(String first, List<String> lines, int from) {
        return first + String.join("\n", lines.subList(from, lines.size()));
    }

    private static String tail(String text) {
        return text.length() <= TAIL ? text : text.substring(text.length() - TAIL);
    }
}
