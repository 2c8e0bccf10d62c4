package org.peptideadvisor.contract.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

/**
 * A part of a list that has an order, and each of whose entries has an id.
 *
 * @param entries the entries of this page
 * @param next the parameter {@code cursor} of the next page; null if this is the last
 */
public record ListPage<T>(List<T> entries, @Nullable String next) {

    /** How many entries a page has at most; without {@code limit} all are on one. */
    public static final int MOST = 500;

    private static final String AFTER = "after-";

    public ListPage {
        entries = List.copyOf(entries);
    }

    /**
     * The page that the parameters {@code limit} and {@code cursor} ask for. A cursor that names no entry of the list is noted as a fault.
     *
     * @param all the whole list, before anything is left out
     * @param sought what is left of it
     */
    public static <T> ListPage<T> of(RequestQuery query, List<T> all, List<T> sought, Function<T, String> id) {
        int limit = query.limit(Integer.MAX_VALUE, MOST);
        String cursor = query.one("cursor");
        List<String> ids = all.stream().map(id).toList();
        int begin =
                cursor == null ? 0 : cursor.startsWith(AFTER) ? ids.indexOf(cursor.substring(AFTER.length())) + 1 : 0;
        if (cursor != null && begin == 0) {
            query.fault(
                    "cursor",
                    FaultCode.BAD_CURSOR,
                    "Must be the value of next in an earlier answer of the same release; else begin without it.");
            return new ListPage<>(List.of(), null);
        }
        List<T> rest = sought.stream()
                .filter(one -> ids.indexOf(id.apply(one)) >= begin)
                .toList();
        if (rest.size() <= limit) {
            return new ListPage<>(rest, null);
        }
        List<T> page = rest.subList(0, limit);
        return new ListPage<>(page, AFTER + id.apply(page.get(limit - 1)));
    }
}
