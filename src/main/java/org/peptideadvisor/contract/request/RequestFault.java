package org.peptideadvisor.contract.request;

import java.util.Collection;
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
        String message = "No such " + kind + (nearest == null ? "." : "; did you mean \"" + nearest + "\"?");
        return new RequestFault(pointer, "unknown-id", message);
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
