package org.peptideadvisor.label;

import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.label.OnePercentLine.PercentMarker;
import org.peptideadvisor.label.text.ListSection;

/** Says what the place of an ingredient tells of its share. */
final class PlaceWords {

    private static final int FIRST = 3;

    private PlaceWords() {}

    /**
     * What the place tells.
     *
     * @param line what the order of its list tells; null for a list whose order tells nothing
     */
    static String of(LabelItem item, @Nullable OnePercentLine line) {
        if (item.section() == ListSection.ACTIVE) {
            return "declared active: by percent, not by place";
        }
        if (item.piece().stated() != null) {
            return "stated on the label: " + item.piece().stated();
        }
        if (line == null || !line.isByWeight()) {
            return "place tells nothing";
        }
        if (isBehind(item, line.legal())) {
            return "behind the legal marker: " + PlacedIngredient.AT_MOST_ONE_PERCENT;
        }
        if (isBehind(item, line.stated())) {
            return "behind the stated marker: " + PlacedIngredient.AT_MOST_ONE_PERCENT;
        }
        return item.place() <= FIRST
                ? "among the first three: probably a main part; share not told"
                : "share cannot be told";
    }

    private static boolean isBehind(LabelItem item, @Nullable PercentMarker marker) {
        InciName name = item.name();
        boolean colour = name != null && name.isIn("colourant");
        return marker != null && item.place() > marker.position() && !colour;
    }
}
