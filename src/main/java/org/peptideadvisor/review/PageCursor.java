package org.peptideadvisor.review;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of decisions ended, as text. What is appended later is newer and so on no later page; what is erased leaves the pages that
 * come. It names a place, not a page, so it never grows old.
 */
public final class PageCursor {

    private static final Pattern FORM = Pattern.compile("before-(0|[1-9][0-9]{0,17})");

    private PageCursor() {}

    /** The text for a place in the ledger. */
    public static String text(long index) {
        return "before-" + index;
    }

    /** The place; null if this is not such a text. */
    static @Nullable Long read(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Long.valueOf(form.group(1)) : null;
    }
}
