package org.peptideadvisor.catalog;

import org.peptideadvisor.catalog.table.TableLayout;

/**
 * A source.
 *
 * @param key what tables and rules name it by, such as {@code RES21}
 * @param citation the citation as a reader sees it
 * @param address where it can be found: a DOI, a PMID or an address; empty when there is none
 * @param readLevel how much of it was read, such as {@code abstract}
 */
public record Citation(String key, String citation, String address, String readLevel) {

    static Citation from(TableRow row) {
        return new Citation(
                row.text("key"),
                row.required("citation"),
                row.text("address"),
                row.choice("read_level", TableLayout.READ_LEVELS));
    }

    /** Whether somebody read the source itself, not only what others say of it. */
    public boolean wasRead() {
        return !readLevel.equals("secondary") && !readLevel.equals("recalled");
    }
}
