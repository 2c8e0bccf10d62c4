package org.peptideadvisor.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Use;
import org.peptideadvisor.model.word.ProductReading;
import org.peptideadvisor.model.word.ProductStep;

/**
 * A product that the client uses. No rule sees it: rules see each thing that it holds as a {@link Use}. It is used, moved and
 * left out as a whole.
 *
 * @param name what the client calls it, never logged; null when it has no name
 * @param step the step of a session that it is
 * @param holds what it brings into the consultation: what its label holds for certain and leaves on the skin, by id
 * @param mayHold ids of what can keep it out and brings nothing in: what was read only by putting letters right, and what is
 *     rinsed off
 * @param allergies {@code allergy} ids of what it holds, or may hold
 * @param session {@code morning}, {@code evening} or {@code both}, or null when it was not asked
 * @param perWeek times a week, or null when it was not asked
 * @param reading how much is known of what it holds
 */
public record ClientProduct(
        @Nullable String name,
        ProductStep step,
        List<Use> holds,
        SortedSet<String> mayHold,
        SortedSet<String> allergies,
        @Nullable String session,
        @Nullable Integer perWeek,
        ProductReading reading) {

    /** By name, those without one last. */
    public static final Comparator<ClientProduct> ORDER =
            comparing(ClientProduct::name, nullsLast(naturalOrder())).thenComparing(ClientProduct::toString);

    public ClientProduct {
        holds = List.copyOf(holds);
        mayHold = Collections.unmodifiableSortedSet(new TreeSet<>(mayHold));
        allergies = Collections.unmodifiableSortedSet(new TreeSet<>(allergies));
    }

    /** Whether it holds something by this id for certain. */
    public boolean holds(String id) {
        return holds.stream().anyMatch(use -> use.id().equals(id));
    }

    /** Whether only a prescriber can supply something in it, so that nothing is changed about it here. */
    public boolean prescription() {
        return holds.stream().anyMatch(Use::prescription);
    }

    /** The ids of what it holds, sorted. */
    public List<String> ids() {
        return holds.stream().map(Use::id).toList();
    }
}
