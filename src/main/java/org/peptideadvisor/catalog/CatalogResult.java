package org.peptideadvisor.catalog;

import java.util.List;
import org.peptideadvisor.model.Diagnostic;

/** What came of reading the tables: a whole catalog, or everything that is wrong with them. */
public sealed interface CatalogResult {

    /** The tables are sound. */
    record Loaded(Catalog catalog) implements CatalogResult {}

    /**
     * The tables have faults; there is no catalog.
     *
     * @param faults at least one, sorted by file, line and column
     */
    record Faulty(List<Diagnostic> faults) implements CatalogResult {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
