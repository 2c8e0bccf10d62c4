package org.peptideadvisor.label;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.LabelUse.ProductUse;

/** What places and uses tell that somebody could read too much into, or overlook. */
final class PlacePitfalls {

    private static final Set<String> ACIDS = Set.of("aha", "bha");
    private static final Set<String> STUDIED_ABOVE = Set.of("l-ascorbic-acid", "niacinamide");
    private static final String ISOTHIAZOLINONE = "Methylisothiazolinone";

    private PlacePitfalls() {}

    static List<String> of(List<LabelItem> items, List<OnePercentLine> lines, ProductUse use) {
        var said = new LinkedHashSet<String>();
        for (LabelItem item : items) {
            InciName name = item.name();
            OnePercentLine line = line(item, lines);
            if (name == null || line == null) {
                continue;
            }
            if (PlaceWords.of(item, line).endsWith(PlacedIngredient.AT_MOST_ONE_PERCENT)) {
                low(name, said);
            }
            if (name.inci().equals(ISOTHIAZOLINONE) && use == ProductUse.LEAVE_ON) {
                said.add(ISOTHIAZOLINONE + " in a product that stays on: the label is old, or not from the EU.");
            }
        }
        lines.forEach(line -> printed(line, items, said));
        boolean peptides = items.stream()
                .anyMatch(item -> item.name() != null && item.name().isIn("peptide"));
        if (peptides) {
            said.add("How far down a peptide stands says nothing about its use.");
        }
        return new ArrayList<>(said);
    }

    /** A share of 1 % or more that is printed behind other names. */
    private static void printed(OnePercentLine line, List<LabelItem> items, Set<String> said) {
        for (LabelItem item : items) {
            Double share = ShareOrder.share(item);
            if (line.isByWeight() && item.list() == line.list() && item.place() > 1 && share != null && share >= 1) {
                said.add(item.called() + " is printed with " + item.piece().stated()
                        + ". If figure and order are right, each name"
                        + " before it is at least as much. A figure may be that of a solution.");
                return;
            }
        }
    }

    private static void low(InciName name, Set<String> said) {
        if (ACIDS.stream().anyMatch(name::isIn)) {
            said.add(name.inci() + " is at most 1% here: it sets the pH or preserves, and is hardly a peel.");
        } else if (name.mapsTo() != null && STUDIED_ABOVE.contains(name.mapsTo())) {
            said.add(name.inci() + " is at most 1% here, which is below every strength that was studied.");
        }
    }

    private static @Nullable OnePercentLine line(LabelItem item, List<OnePercentLine> lines) {
        return lines.stream()
                .filter(line -> line.list() == item.list())
                .findFirst()
                .orElse(null);
    }
}
