package org.peptideadvisor.model;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of a request, before it is a fact.
 *
 * @param id what is listed
 * @param word the detail that is an id, such as a severity; null when it was not asked
 * @param number the detail that is a whole number, such as how many days ago; null when it was not asked
 */
public record ListEntry(String id, @Nullable String word, @Nullable Integer number) {

    /** An entry of which no details are known. */
    public static ListEntry of(String id) {
        return new ListEntry(id, null, null);
    }
}
