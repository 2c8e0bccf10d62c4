package org.peptideadvisor.model;

import java.util.List;

/**
 * What is asked about each entry of a list: an id, or a whole number.
 *
 * @param field its name in the entry
 * @param label what a message calls it
 * @param kinds the kinds of id that it may be, {@link FactList#INGREDIENT} among them; empty for a number
 * @param lowest the lowest number; 0 for an id
 * @param highest the highest number; 0 for an id
 * @param tellsApart whether two entries of one id that differ in it are two things
 */
public record EntryDetail(
        String field, String label, List<String> kinds, int lowest, int highest, boolean tellsApart) {

    public EntryDetail {
        kinds = List.copyOf(kinds);
    }

    /** A whole number. */
    static EntryDetail number(String field, String label, int lowest, int highest, boolean tellsApart) {
        return new EntryDetail(field, label, List.of(), lowest, highest, tellsApart);
    }

    /** An id. */
    static EntryDetail id(String field, String label, boolean tellsApart, String... kinds) {
        return new EntryDetail(field, label, List.of(kinds), 0, 0, tellsApart);
    }

    /** Whether it is a whole number. */
    public boolean isNumber() {
        return kinds.isEmpty();
    }

    /** The property of the fact that rules read. It is the field, but for {@code when}, which is a word of DRL. */
    public String property() {
        return field.equals("when") ? "session" : field;
    }
}
