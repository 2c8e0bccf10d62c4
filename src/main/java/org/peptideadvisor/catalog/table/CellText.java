package org.peptideadvisor.catalog.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the text of a cell apart. */
public final class CellText {

    private CellText() {}

    /** The trimmed parts, none for a blank text; a part may be empty. */
    public static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        if (text.isBlank()) {
            return parts;
        }
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** The parts that stand in a list more than once, sorted. */
    public static Set<String> twice(List<String> parts) {
        var seen = new HashSet<String>();
        return parts.stream().filter(part -> !seen.add(part)).collect(Collectors.toCollection(TreeSet::new));
    }
}
