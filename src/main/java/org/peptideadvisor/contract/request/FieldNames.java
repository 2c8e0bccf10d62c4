package org.peptideadvisor.contract.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.NearestWord;

/**
 * The names of the fields that an object may have.
 *
 * @param names all of them
 */
record FieldNames(Set<String> names) {

    FieldNames(String... names) {
        this(Set.of(names));
    }

    boolean known(String name) {
        return names.contains(name);
    }

    /** The field that was probably meant, or null. */
    @Nullable
    String nearest(String unknown) {
        return QuotableText.is(unknown) ? NearestWord.to(unknown, names) : null;
    }
}
