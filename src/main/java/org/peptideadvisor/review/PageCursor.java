package org.peptideadvisor.review;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

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

    /** Where the page before ended, from the parameter {@code cursor} of an address; null if it is not given. */
    public static @Nullable Long of(RequestQuery query) {
        String value = query.one("cursor");
        Long index = value == null ? null : read(value);
        if (value != null && index == null) {
            query.fault("cursor", FaultCode.BAD_CURSOR, "Must be the value of next in an earlier answer.");
        }
        return index;
    }

    private static @Nullable Long read(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Long.valueOf(form.group(1)) : null;
    }
}
