package org.peptideadvisor.model;

import org.jspecify.annotations.Nullable;

/**
 * What is asked about each entry of a list: an id, or a whole number.
 *
 * @param field its name in the entry
 * @param label what a message calls it
 * @param kind the kind of vocabulary that its ids are of, or {@link FactList#INGREDIENT}; null for a number
 * @param lowest the lowest number; 0 for an id
 * @param highest the highest number; 0 for an id
 * @param tellsApart whether two entries of one id that differ in it are two things
 */
public record EntryDetail(
        String field, String label, @Nullable String kind, int lowest, int highest, boolean tellsApart) {

    /** Whether it is a whole number. */
    public boolean isNumber() {
        return kind == null;
    }

    /** The property of the fact that rules read. It is the field, but for {@code when}, which is a word of DRL. */
    public String property() {
        return field.equals("when") ? "session" : field;
    }
}
