package org.peptideadvisor.contract.request;

import java.util.Collection;
import java.util.List;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.catalog.table.NearestWord;
import org.peptideadvisor.model.word.ContractWord;

/**
 * Something wrong with a request, and where. The message never repeats what the client said; the
 * pointer names an unknown field only when its name is short and plain.
 *
 * @param pointer RFC 6901 JSON pointer into the request; empty for the whole of it
 * @param kind what sort of fault it is
 * @param message what is wrong, for the person who wrote the app
 */
public record RequestFault(String pointer, FaultCode kind, String message) implements Comparable<RequestFault> {

    /** The sorts of fault. Their names are part of the contract and never change. */
    public enum FaultCode implements ContractWord {
        WRONG_TYPE("another type of value is expected"),
        NULL_VALUE("null stands where something must be given"),
        MISSING_FIELD("a field that must be given is not there"),
        ONE_OF("exactly one of some fields must be given, or at most one may be"),
        ONLY_WITH("a field says nothing without another"),
        UNKNOWN_FIELD("no such field is known here"),
        DUPLICATE_FIELD("a field is given more than once"),
        UNKNOWN_ID("no such id is known"),
        OUT_OF_RANGE("a number, a day or a time is too low or too high"),
        BAD_DATE("not a day that exists, written as in 2026-11-22"),
        BAD_TIME("not a time or a day, written as in 2026-11-22T09:30:00Z or 2026-11-22"),
        BAD_SUBJECT("not a pseudonym of letters, digits, dots, underscores and hyphens"),
        BAD_ID("not in the form of such an id"),
        BAD_KEY("not an Idempotency-Key of 1 to 128 visible ASCII characters"),
        BAD_PATH("not the path of a file of a rule base"),
        BAD_CURSOR("not the next of an earlier answer"),
        CONTROL_CHARACTER("a character that nobody sees stands where it may not"),
        HALF_CHARACTER("half of a surrogate pair stands alone"),
        BLANK("nothing that can be seen"),
        EMPTY_LIST("a list has no entries and must have one"),
        TOO_SHORT("a text has too few words to say why"),
        TOO_LONG("a text or number has too many characters"),
        TOO_MANY("a list has too many entries"),
        TOO_DEEP("objects or lists lie too deep in others"),
        TOO_LARGE("the body has too many bytes"),
        DUPLICATE("an entry says the same as an earlier one"),
        TOO_MANY_FAULTS("there are more faults than are listed"),
        BAD_UTF_8("the body is not UTF-8"),
        EMPTY_BODY("the request has no body"),
        MALFORMED_JSON("the body is not JSON"),
        TRAILING_CONTENT("something follows the JSON value"),
        UNKNOWN_PARAMETER("no such parameter is known at this address"),
        DUPLICATE_PARAMETER("a parameter is given more than once"),
        FINDING("the gate found this in the files"),
        WITNESS("a client would be less protected"),
        CLASH("two changed the same lines"),
        HOST("the request names no host, or more than one"),
        PATH_SPELLING("no address is spelled like this");

        private final String meaning;

        FaultCode(String meaning) {
            this.meaning = meaning;
        }

        /** What is wrong, in general. */
        public String meaning() {
            return meaning;
        }
    }

    /** The stable name of this sort of fault. */
    public String code() {
        return kind.id();
    }

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
                pointer, FaultCode.UNKNOWN_ID, message + (other ? " Give \"other\" for what is on no list." : ""));
    }

    /** By place, list entries in the order of the list, then by code. */
    @Override
    public int compareTo(RequestFault other) {
        int byPlace = JsonPointer.compare(pointer, other.pointer);
        if (byPlace != 0) {
            return byPlace;
        }
        int byCode = code().compareTo(other.code());
        return byCode != 0 ? byCode : message.compareTo(other.message);
    }
}
