package org.peptideadvisor.label;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.inci.InciKey;
import org.peptideadvisor.catalog.inci.InciName;
import org.peptideadvisor.catalog.inci.OnePercentMarker;
import org.peptideadvisor.label.OnePercentLine.PercentMarker;
import org.peptideadvisor.label.text.ListSection;
import org.peptideadvisor.label.text.StatedShare;

/** Finds what the order of a list tells about shares: falling weight down to 1 %, colours apart. */
final class ShareOrder {

    private static final String ALPHABETICAL = "alphabetical";
    private static final String BLENDS = "by-weight of blends; inside a bracket unknown";
    private static final String CONTRADICTED = "contradicted by stated percents";
    private static final int LEAST_SORTED = 5;
    private static final int LEAST_SORTED_ELSEWHERE = 8;

    private ShareOrder() {}

    /**
     * The line of one list.
     *
     * @param items its items, blend names too
     * @param leaveOn whether the product is known to stay on the skin
     */
    static OnePercentLine of(int list, List<LabelItem> items, boolean leaveOn) {
        List<LabelItem> counted =
                items.stream().filter(item -> item.position() != null).toList();
        PercentMarker legal = first(counted, OnePercentMarker.LAW, leaveOn ? OnePercentMarker.LAW_LEAVE_ON : null);
        String order = order(items, counted, legal);
        if (!order.equals(OnePercentLine.BY_WEIGHT)) {
            return new OnePercentLine(list, order, null, null, null, counted.size());
        }
        PercentMarker usual = first(counted, OnePercentMarker.HABIT, leaveOn ? null : OnePercentMarker.LAW_LEAVE_ON);
        return new OnePercentLine(list, order, legal, stated(counted), usual, counted.size());
    }

    private static String order(List<LabelItem> items, List<LabelItem> counted, @Nullable PercentMarker legal) {
        if (items.stream().anyMatch(item -> item.piece().inBlend())) {
            return BLENDS;
        }
        if (isSorted(counted)) {
            return ALPHABETICAL;
        }
        return contradicts(counted, legal) ? CONTRADICTED : OnePercentLine.BY_WEIGHT;
    }

    private static boolean isSorted(List<LabelItem> items) {
        boolean inactive = !items.isEmpty() && items.get(0).section() == ListSection.INACTIVE;
        if (items.size() < (inactive ? LEAST_SORTED : LEAST_SORTED_ELSEWHERE)) {
            return false;
        }
        for (int i = 1; i < items.size(); i++) {
            if (letters(items.get(i - 1)).compareTo(letters(items.get(i))) > 0) {
                return false;
            }
        }
        return true;
    }

    private static String letters(LabelItem item) {
        return InciKey.plain(item.piece().raw()).replaceAll("[^a-z0-9]", "");
    }

    /** Whether a printed share is above one before it, or above 1 % behind a name that law holds there. */
    private static boolean contradicts(List<LabelItem> items, @Nullable PercentMarker legal) {
        double least = Double.MAX_VALUE;
        for (LabelItem item : items) {
            if (legal != null && item.place() == legal.position() + 1) {
                least = Math.min(least, 1);
            }
            Double share = share(item);
            if (share != null) {
                if (share > least) {
                    return true;
                }
                least = share;
            }
        }
        return false;
    }

    static @Nullable Double share(LabelItem item) {
        String stated = item.piece().stated();
        return stated == null ? null : StatedShare.percent(stated);
    }

    private static @Nullable PercentMarker first(
            List<LabelItem> items, OnePercentMarker marker, @Nullable OnePercentMarker other) {
        for (LabelItem item : items) {
            InciName name = item.name();
            if (name != null && (name.onePercent() == marker || name.onePercent() == other)) {
                return new PercentMarker(name.inci(), item.place());
            }
        }
        return null;
    }

    private static @Nullable PercentMarker stated(List<LabelItem> items) {
        for (LabelItem item : items) {
            Double share = share(item);
            if (share != null && share < 1) {
                return new PercentMarker(item.called(), item.place());
            }
        }
        return null;
    }
}
