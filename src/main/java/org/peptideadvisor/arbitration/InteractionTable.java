package org.peptideadvisor.arbitration;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.Interaction;

/** The interaction table by row. Immutable. */
final class InteractionTable {

    private final Map<String, Interaction> rows;

    InteractionTable(Catalog catalog) {
        rows = catalog.interactions().stream()
                .collect(Collectors.toUnmodifiableMap(Interaction::id, Function.identity()));
    }

    @Nullable
    Interaction row(String id) {
        return rows.get(id);
    }
}
