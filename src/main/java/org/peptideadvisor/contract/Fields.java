package org.peptideadvisor.contract;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Nearest;

/**
 * The names of the fields that an object may have.
 *
 * @param names all of them
 */
record Fields(Set<String> names) {

    Fields(String... names) {
        this(Set.of(names));
    }

    boolean known(String name) {
        return names.contains(name);
    }

    /** The field that was probably meant, or null. */
    @Nullable
    String nearest(String unknown) {
        return Quotable.is(unknown) ? Nearest.to(unknown, names) : null;
    }
}
