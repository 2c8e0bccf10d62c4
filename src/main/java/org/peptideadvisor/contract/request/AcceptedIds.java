package org.peptideadvisor.contract.request;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;

/**
 * The ids that one field of a request may hold.
 *
 * @param kind what such an id is called in a message, such as {@code concern}
 * @param ids the ids
 * @param byName finds the id that another name stands for, or gives null
 * @param suggested finds what an unknown id was meant to be
 * @param withdrawn ids that are accepted for a while, each read as another
 */
record AcceptedIds(
        String kind,
        Set<String> ids,
        UnaryOperator<@Nullable String> byName,
        SuggestedIds suggested,
        Map<String, WithdrawnId> withdrawn) {

    /** Ids that have no other names. */
    static AcceptedIds only(String kind, Set<String> ids) {
        return only(kind, ids, SuggestedIds.plain(ids));
    }

    static AcceptedIds only(String kind, Set<String> ids, SuggestedIds suggested) {
        return new AcceptedIds(kind, ids, name -> null, suggested, Map.of());
    }

    /** The same, with ids that are accepted for a while. */
    AcceptedIds and(Map<String, WithdrawnId> more) {
        return more.isEmpty() ? this : new AcceptedIds(kind, ids, byName, suggested, more);
    }

    /** The id that this text stands for, or null when nobody knows it. */
    @Nullable
    String resolve(String text) {
        return ids.contains(text) ? text : byName.apply(text);
    }
}
