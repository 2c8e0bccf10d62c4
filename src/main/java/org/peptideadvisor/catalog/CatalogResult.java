package org.peptideadvisor.catalog;

import java.util.List;
import org.peptideadvisor.model.Diagnostic;

/** The result of reading the tables: a whole catalog, or all their faults. */
public sealed interface CatalogResult {

    /** The tables are sound. */
    record LoadedCatalog(Catalog catalog) implements CatalogResult {}

    /**
     * The tables have faults; there is no catalog.
     *
     * @param faults sorted by file, line and column; at least one, unless the time ran out
     */
    record FaultyTables(List<Diagnostic> faults) implements CatalogResult {

        public FaultyTables {
            faults = List.copyOf(faults);
        }
    }
}
