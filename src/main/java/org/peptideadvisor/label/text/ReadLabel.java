package org.peptideadvisor.label.text;

import java.util.List;

/**
 * The lists of a label and the text beside them.
 *
 * @param listed false when the text is no ingredient list; then there are no lists
 * @param lists every list, in the order of the text
 * @param setAside text that is no part of a list, sentence by sentence
 * @param cutOff whether the text breaks off within a list
 */
public record ReadLabel(boolean listed, List<ReadList> lists, List<SetAside> setAside, boolean cutOff) {

    public ReadLabel {
        lists = List.copyOf(lists);
        setAside = List.copyOf(setAside);
    }

    /**
     * One list.
     *
     * @param product the product that it belongs to, from 1
     */
    public record ReadList(int product, ListSection section, List<ReadPiece> pieces) {

        public ReadList {
            pieces = List.copyOf(pieces);
        }
    }

    /** A sentence beside the lists, and the product that it speaks of, from 1. */
    public record SetAside(int product, String text) {}
}
