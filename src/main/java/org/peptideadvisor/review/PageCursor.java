package org.peptideadvisor.review;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The position at which a page of decisions ended, as text. It names a position in the ledger, so it never
 * expires. Entries appended later are newer and appear on no later page; erased entries disappear from later
 * pages.
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
