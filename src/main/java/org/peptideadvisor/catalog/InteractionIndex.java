package org.peptideadvisor.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.peptideadvisor.catalog.table.CatalogSelector;

/**
 * The rows of the interaction table for each pair of ids. They are computed once, so that a query costs two
 * look-ups.
 */
final class InteractionIndex {

    private final Map<String, Map<String, List<InteractionRow>>> byPair;

    /**
     * @param interactions the rows, in the order in which they are to be told
     * @param coverage what selectors mean
     * @param members what belongs to each group that a client may name instead of a product
     */
    InteractionIndex(
            Collection<InteractionRow> interactions, ExclusionReach coverage, Map<String, Set<String>> members) {
        var pairs = new TreeMap<String, Map<String, List<InteractionRow>>>();
        for (InteractionRow interaction : interactions) {
            if (interaction.atLeast() == 2) {
                Set<String> first = side(interaction.sideA(), interaction.restricts(), coverage, members);
                Set<String> second = side(interaction.sideB(), interaction.restricts(), coverage, members);
                for (String a : first) {
                    for (String b : second) {
                        add(pairs, a, b, interaction);
                        add(pairs, b, a, interaction);
                    }
                }
            }
        }
        var shared = new HashMap<List<InteractionRow>, List<InteractionRow>>();
        pairs.values()
                .forEach(row -> row.replaceAll((id, rows) -> shared.computeIfAbsent(List.copyOf(rows), same -> same)));
        pairs.replaceAll((id, row) -> Map.copyOf(row));
        byPair = Map.copyOf(pairs);
    }

    List<InteractionRow> of(String a, String b) {
        return byPair.getOrDefault(a, Map.of()).getOrDefault(b, List.of());
    }

    /**
     * The ids that make a side hold. A bare group may mean any of its members: a row that restricts then holds if one
     * of them is meant, a row that allows only if all are.
     */
    private static Set<String> side(
            List<CatalogSelector> selectors,
            boolean restricts,
            ExclusionReach coverage,
            Map<String, Set<String>> members) {
        Set<String> items = coverage.of(selectors);
        var side = new HashSet<>(items);
        members.forEach((group, ids) -> {
            boolean meant = restricts ? ids.stream().anyMatch(items::contains) : items.containsAll(ids);
            if (meant && !ids.isEmpty()) {
                side.add(group);
            }
        });
        for (CatalogSelector selector : selectors) {
            switch (selector.kind()) {
                case "procedure", "delivery" -> side.add(selector.id());
                case CatalogSelector.SUN -> side.add(CatalogSelector.SUN);
                default -> {
                    // its items are in already
                }
            }
        }
        return side;
    }

    private static void add(
            Map<String, Map<String, List<InteractionRow>>> pairs, String a, String b, InteractionRow interaction) {
        List<InteractionRow> rows =
                pairs.computeIfAbsent(a, any -> new TreeMap<>()).computeIfAbsent(b, any -> new ArrayList<>(2));
        // one interaction after the other is added, so the same one can only be the last
        if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(interaction)) {
            rows.add(interaction);
        }
    }
}
