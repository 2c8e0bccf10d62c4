package org.peptideadvisor.arbitration;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.InteractionRow;

/** The interaction table by row. Immutable. */
final class InteractionTable {

    private final Map<String, InteractionRow> rows;

    InteractionTable(Catalog catalog) {
        rows = catalog.interactions().stream()
                .collect(Collectors.toUnmodifiableMap(InteractionRow::id, Function.identity()));
    }

    @Nullable
    InteractionRow row(String id) {
        return rows.get(id);
    }
}
