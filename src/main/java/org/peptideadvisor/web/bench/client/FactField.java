package org.peptideadvisor.web.bench.client;

import java.util.List;

/**
 * A question of the request as the form for facts shows it.
 *
 * @param name of its field, or what the names of its rows begin with
 * @param label what it asks, in a word or two
 * @param form {@code number}, {@code select} or {@code rows}
 * @param value what is answered; empty if it was not asked
 * @param options to choose from, for a select
 * @param rows one for each entry of a list, and an empty one
 * @param none whether it was asked and there is nothing
 * @param lowest for a number
 * @param highest for a number
 */
public record FactField(
        String name,
        String label,
        String form,
        String value,
        List<FactOption> options,
        List<FactRow> rows,
        boolean none,
        int lowest,
        int highest) {

    /** An id to choose. */
    record FactOption(String id, String words, boolean chosen) {}

    /**
     * An entry of a list.
     *
     * @param number from 1
     * @param list the key of the ids to offer
     */
    record FactRow(int number, String name, String id, String list, List<FactDetail> details) {}

    /**
     * What is asked about an entry.
     *
     * @param list the key of the ids to offer; empty for a number or a select
     */
    record FactDetail(
            String name, String label, String form, String value, List<FactOption> options, String list, int highest) {}

    /** Whether anything is answered. */
    public boolean isAnswered() {
        return !value.isEmpty() || none || rows.size() > 1;
    }
}
