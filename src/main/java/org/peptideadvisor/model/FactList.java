package org.peptideadvisor.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Use;

/**
 * The facts that a list of ids becomes.
 *
 * @param type the type of the facts, by whose name rules ask for them
 * @param nature what they are to the client
 * @param maker makes a fact of an entry
 * @param kinds the kinds of id that may be listed, {@link #INGREDIENT} among them where the catalog resolves names
 * @param details what is asked about each entry
 */
public record FactList(
        Class<? extends ClientFact> type,
        FactNature nature,
        BiFunction<ListEntry, ProductLookup, ClientFact> maker,
        List<String> kinds,
        List<EntryDetail> details) {

    /** The most entries that a list may have. */
    public static final int MOST_ENTRIES = 64;

    /** Ingredients, co-actives and everything that the catalog resolves; not a kind of the vocabulary file. */
    public static final String INGREDIENT = "ingredient";

    /** Knows the products that a client may name. */
    @FunctionalInterface
    public interface ProductLookup {

        /** What rules see of something in use. */
        Use use(String id, @Nullable String when, @Nullable Integer perWeek, @Nullable Integer sinceWeeks);
    }

    public FactList {
        kinds = List.copyOf(kinds);
        details = List.copyOf(details);
    }

    /** Facts that hold nothing but an id. */
    static FactList ofIds(
            Class<? extends ClientFact> type, FactNature nature, Function<String, ClientFact> maker, String... kinds) {
        return new FactList(type, nature, (entry, products) -> maker.apply(entry.id()), List.of(kinds), List.of());
    }

    /** The fact of an entry. */
    public ClientFact fact(ListEntry entry, ProductLookup products) {
        return maker.apply(entry, products);
    }
}
