package org.peptideadvisor.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.table.CatalogSelector;
import org.peptideadvisor.model.word.KeepApart;

/**
 * A row of {@code interactions.csv}: two sides that meet, and how to handle it.
 *
 * @param id row id, such as {@code INT004}
 * @param itemA the first side in words
 * @param itemB the second side in words
 * @param sideA the first side; it holds if any of its selectors does
 * @param sideB the second side
 * @param atLeast how many things must meet: 2 for a pair; a row with more is never met by a pair
 * @param effect an {@code interaction-effect} id
 * @param reason why, for reviewers
 * @param handling what to do, for the client
 * @param minutes the least time between the two, in minutes; 0 for none, {@link #NEVER} for never together
 * @param keepApart what a plan must not let the two share, in the words of the handling; null when they may share all
 * @param evidence how good the reason is
 * @param contested {@code no}, {@code partly} or {@code yes}: how far it is folklore
 * @param verified whether somebody read a source
 * @param citations citation keys
 */
public record InteractionRow(
        String id,
        String itemA,
        String itemB,
        List<CatalogSelector> sideA,
        List<CatalogSelector> sideB,
        int atLeast,
        String effect,
        String reason,
        String handling,
        int minutes,
        @Nullable KeepApart keepApart,
        String evidence,
        String contested,
        boolean verified,
        List<String> citations) {

    /** The number of minutes that stands for "never together". */
    public static final int NEVER = 99999;

    private static final Set<String> RESTRICTING = Set.of("avoid", "separate", "reduce");

    public InteractionRow {
        sideA = List.copyOf(sideA);
        sideB = List.copyOf(sideB);
        citations = List.copyOf(citations);
    }

    /** Whether it asks the client to do without, apart or less. */
    public boolean restricts() {
        return RESTRICTING.contains(effect);
    }

    static InteractionRow from(TableRow row, KnownIds known) {
        row.choice("pair_type", Set.of("peptide-peptide", "peptide-coactive", "coactive-coactive"));
        row.required("side_a");
        row.required("side_b");
        return new InteractionRow(
                row.text("id"),
                row.required("item_a"),
                row.required("item_b"),
                row.selectors("side_a", known),
                row.selectors("side_b", known),
                row.number("at_least", 2, 9),
                row.id("effect", known.terms("interaction-effect")),
                row.text("reason"),
                row.required("handling"),
                row.number("min_separation_minutes", 0, NEVER),
                row.wordOrNull("keep_apart", KeepApart.class),
                row.text("evidence_strength"),
                row.choice("contested", Set.of("no", "partly", "yes")),
                row.verified(known),
                row.citations(known));
    }
}
