package org.peptideadvisor.catalog.table;

import java.util.Set;

/**
 * The ids that a cell may hold.
 *
 * @param what what such an id is, for a message, such as {@code concern}
 * @param where where somebody can look them up
 * @param known the ids
 * @param complete false when their table could not be read as a whole: then no id is called unknown
 */
public record AllowedIds(String what, String where, Set<String> known, boolean complete) {

    public boolean admits(String id) {
        return !complete || known.contains(id);
    }
}
