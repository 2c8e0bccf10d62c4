package org.peptideadvisor.label.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.label.text.HeadingFinder.FoundHeading;

/**
 * A part of a label's text: a list with what follows it, or text that no list stands in.
 *
 * @param product the product that it belongs to, from 1
 * @param section the section, or null for text beside the lists
 * @param headed whether a heading names the section
 */
record LabelPart(int product, @Nullable ListSection section, boolean headed, String text) {

    /** Cuts a text at its headings. */
    static List<LabelPart> of(String text, HeadingFinder headings) {
        List<FoundHeading> found = headings.find(text);
        var parts = new ArrayList<LabelPart>();
        String first = found.isEmpty() ? text : text.substring(0, found.get(0).start());
        boolean unheaded = found.stream()
                        .allMatch(heading -> heading.section() == null || heading.section() == ListSection.MAY_CONTAIN)
                && (found.isEmpty() || found.get(0).section() != null);
        parts.add(new LabelPart(1, unheaded ? ListSection.INGREDIENTS : null, false, first));
        var products = new ProductCount();
        for (int i = 0; i < found.size(); i++) {
            FoundHeading heading = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            String body = text.substring(heading.end(), Math.max(heading.end(), end));
            if (heading.purpose()) {
                parts.add(new LabelPart(products.now(), null, false, "Purpose"));
            }
            String list = heading.bracketed() ? withoutClosing(body) : body;
            boolean empty = list.chars().noneMatch(Character::isLetterOrDigit);
            int product = heading.section() == null || empty ? products.now() : products.of(heading.section());
            parts.add(new LabelPart(product, heading.section(), true, list));
        }
        return parts;
    }

    /** Takes away the first bracket that closes nothing. */
    private static String withoutClosing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("([".indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (")]".indexOf(text.charAt(i)) >= 0 && --depth < 0) {
                return text.substring(0, i) + text.substring(i + 1);
            }
        }
        return text;
    }

    /** Counts products: one that has its list begins no second. */
    private static final class ProductCount {

        private int product = 1;
        private boolean listed;
        private boolean active;
        private boolean inactive;

        int now() {
            return product;
        }

        int of(ListSection section) {
            boolean next =
                    switch (section) {
                        case INGREDIENTS -> listed || inactive;
                        case ACTIVE -> active || listed || inactive;
                        case INACTIVE -> inactive;
                        case MAY_CONTAIN -> false;
                    };
            if (next) {
                product++;
                listed = false;
                active = false;
                inactive = false;
            }
            listed |= section == ListSection.INGREDIENTS;
            active |= section == ListSection.ACTIVE;
            inactive |= section == ListSection.INACTIVE;
            return product;
        }
    }
}
