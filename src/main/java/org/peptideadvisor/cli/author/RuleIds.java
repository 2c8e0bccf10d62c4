package org.peptideadvisor.cli.author;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids that the rules of a rule base have, in files that cannot be read as rules too. */
final class RuleIds {

    /** A whole id. */
    static final Pattern ID = Pattern.compile("[A-Z]{2,5}-\\d{1,4}");
    /** The part of an id before the number. */
    static final Pattern PREFIX = Pattern.compile("[A-Z]{2,5}");

    private static final Pattern HEAD = Pattern.compile("@id\\s*\\(\\s*\"([A-Z]{2,5})-(\\d{1,4})\"");
    private static final int HIGHEST = 9999;

    private final Map<String, String> files;

    RuleIds(Map<String, String> files) {
        this.files = files;
    }

    /** The file that has a rule with this id, or null. */
    @Nullable
    String holder(String id) {
        for (var file : files.entrySet()) {
            Matcher head = HEAD.matcher(file.getValue());
            while (head.find()) {
                if (id.equals(head.group(1) + "-" + head.group(2))) {
                    return file.getKey();
                }
            }
        }
        return null;
    }

    /**
     * The next free id behind the highest of this prefix in one file, or in all when that file has none.
     *
     * @return null when there is no free number left
     */
    @Nullable
    String next(String prefix, String file) {
        Set<Integer> all = new TreeSet<>();
        files.values().forEach(text -> numbers(prefix, text, all));
        Set<Integer> own = new TreeSet<>();
        numbers(prefix, files.getOrDefault(file, ""), own);
        int highest = (own.isEmpty() ? all : own).stream().reduce(0, Math::max);
        for (int number = highest + 1; number <= HIGHEST; number++) {
            if (!all.contains(number)) {
                return "%s-%03d".formatted(prefix, number);
            }
        }
        return null;
    }

    private static void numbers(String prefix, String text, Set<Integer> numbers) {
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            if (head.group(1).equals(prefix)) {
                numbers.add(Integer.valueOf(head.group(2)));
            }
        }
    }
}
