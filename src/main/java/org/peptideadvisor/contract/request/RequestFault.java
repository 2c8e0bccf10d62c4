package org.peptideadvisor.contract.request;

import java.util.Collection;
import java.util.List;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.table.NearestWord;

/**
 * Something wrong with a request, and where. The message never repeats what the client said; the
 * pointer names an unknown field only when its name is short and plain.
 *
 * @param pointer RFC 6901 JSON pointer into the request; empty for the whole of it
 * @param code a stable name for this sort of fault, one of those in {@link FaultList}
 * @param message what is wrong, for the person who wrote the app
 */
public record RequestFault(String pointer, String code, String message) implements Comparable<RequestFault> {

    /** An id that nobody knows; the message names the nearest known one if there is any, never the id itself. */
    public static RequestFault unknownId(String pointer, String kind, String given, Collection<String> known) {
        String nearest = QuotableText.is(given) ? NearestWord.to(given, known) : null;
        return unknownId(pointer, kind, nearest == null ? List.of() : List.of(nearest), false);
    }

    /**
     * The same with the ids that were likeliest meant.
     *
     * @param other whether {@code other} is accepted for what is on no list
     */
    public static RequestFault unknownId(
            String pointer, String kind, String given, SuggestedIds suggested, boolean other) {
        return unknownId(pointer, kind, QuotableText.is(given) ? suggested.to(given) : List.of(), other);
    }

    private static RequestFault unknownId(String pointer, String kind, List<String> meant, boolean other) {
        var message = new StringBuilder("No such ").append(kind);
        for (int i = 0; i < meant.size(); i++) {
            message.append(i == 0 ? "; did you mean " : i == meant.size() - 1 ? " or " : ", ");
            message.append('"').append(meant.get(i)).append('"');
        }
        message.append(meant.isEmpty() ? '.' : '?');
        return new RequestFault(
                pointer, "unknown-id", message + (other ? " Give \"other\" for what is on no list." : ""));
    }

    /** By place, list entries in the order of the list, then by code. */
    @Override
    public int compareTo(RequestFault other) {
        int byPlace = JsonPointer.compare(pointer, other.pointer);
        if (byPlace != 0) {
            return byPlace;
        }
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : message.compareTo(other.message);
    }
}
