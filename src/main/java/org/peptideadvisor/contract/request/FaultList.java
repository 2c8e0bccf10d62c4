package org.peptideadvisor.contract.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Vocabulary.WithdrawnId;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;

/** Collects what is wrong with one request. Not thread-safe. */
final class FaultList {

    /** After so many the rest is only said to be there. */
    static final int MOST = 256;

    /** The id of what is on no list. */
    private static final String OTHER = "other";

    private final List<RequestFault> faults = new ArrayList<>(0);
    private Set<WithdrawnId> withdrawn = Set.of();

    void wrongType(JsonPointer at, String expected) {
        add(at, FaultCode.WRONG_TYPE, "Expected " + expected + ".");
    }

    void nullValue(JsonPointer at) {
        add(at, FaultCode.NULL_VALUE, "Leave the field out when the question was not asked; null says nothing.");
    }

    void missingField(JsonPointer at) {
        add(at, FaultCode.MISSING_FIELD, "This field must be given.");
    }

    void oneOf(JsonPointer object, List<String> fields) {
        add(object, FaultCode.ONE_OF, "Give exactly one of " + String.join(", ", fields) + ".");
    }

    void atMostOneOf(JsonPointer object, List<String> fields) {
        add(object, FaultCode.ONE_OF, "Give at most one of " + String.join(", ", fields) + ".");
    }

    /** Some fields say nothing without one of others. */
    void onlyWith(JsonPointer object, List<String> fields, List<String> others) {
        fields.forEach(field ->
                add(object.at(field), FaultCode.ONLY_WITH, "Only with one of " + String.join(", ", others) + "."));
    }

    void unknownField(JsonPointer object, String field, Set<String> known, @Nullable String nearest) {
        String fix = nearest == null
                ? "; the fields are " + String.join(", ", new TreeSet<>(known)) + "."
                : "; did you mean \"" + nearest + "\"?";
        add(object.atUntrusted(field), FaultCode.UNKNOWN_FIELD, "No such field here" + fix);
    }

    void duplicateField(JsonPointer object, String field) {
        add(object.atUntrusted(field), FaultCode.DUPLICATE_FIELD, "This field is given more than once.");
    }

    void unknownId(JsonPointer at, String given, AcceptedIds known) {
        if (faults.size() <= MOST) {
            add(RequestFault.unknownId(
                    at.toString(),
                    known.kind(),
                    given,
                    known.suggested(),
                    known.ids().contains(OTHER)));
        }
    }

    void outOfRange(JsonPointer at, Object lowest, Object highest) {
        add(at, FaultCode.OUT_OF_RANGE, "Must be from " + lowest + " to " + highest + ".");
    }

    void badDate(JsonPointer at) {
        add(at, FaultCode.BAD_DATE, "Must be a day that exists, written as in 2026-11-22.");
    }

    void badTime(JsonPointer at) {
        add(at, FaultCode.BAD_TIME, "Must be a time in UTC, written as in 2026-11-22T09:30:00Z.");
    }

    void badId(JsonPointer at, String form) {
        add(at, FaultCode.BAD_ID, "Must be " + form + ".");
    }

    void tooShort(JsonPointer at, int words) {
        add(at, FaultCode.TOO_SHORT, "Say it in " + words + " words or more: others will read it long after.");
    }

    void badSubject(JsonPointer at) {
        add(at, FaultCode.BAD_SUBJECT, "A pseudonym is made of letters, digits, dots, underscores and hyphens.");
    }

    void controlCharacter(JsonPointer at) {
        add(at, FaultCode.CONTROL_CHARACTER, "Control characters are not allowed.");
    }

    void halfCharacter(JsonPointer at) {
        add(at, FaultCode.HALF_CHARACTER, "Half of a surrogate pair stands alone; send whole characters.");
    }

    void blank(JsonPointer at) {
        add(
                at,
                FaultCode.BLANK,
                "Must have a character that can be seen; leave the field out when there is nothing to say.");
    }

    void badPath(JsonPointer at) {
        add(
                at,
                FaultCode.BAD_PATH,
                "Must be the path below the rules folder of a rule (.drl), a table (catalog/*.csv), a scenario"
                        + " (scenarios/*.yaml) or RELEASE, such as exclude/age.drl.");
    }

    void emptyList(JsonPointer at) {
        add(at, FaultCode.EMPTY_LIST, "At least one entry must be given.");
    }

    void tooLong(JsonPointer at, int longest) {
        add(at, FaultCode.TOO_LONG, "At most " + longest + " characters.");
    }

    void tooMany(JsonPointer at, int most) {
        add(at, FaultCode.TOO_MANY, "At most " + most + " entries.");
    }

    void tooDeep(JsonPointer at, int deepest) {
        add(at, FaultCode.TOO_DEEP, "Nested deeper than " + deepest + " levels.");
    }

    void duplicate(JsonPointer at, JsonPointer first) {
        add(at, FaultCode.DUPLICATE, "Says the same as " + first + ".");
    }

    void unreadable(FaultCode code, String message) {
        add(JsonPointer.ROOT, code, message);
    }

    /** An id that is accepted only for a while: no fault yet. */
    void uses(WithdrawnId id) {
        withdrawn = Stream.concat(withdrawn.stream(), Stream.of(id)).collect(Collectors.toSet());
    }

    /** The ids in the request that are accepted only for a while. */
    Set<WithdrawnId> withdrawn() {
        return withdrawn;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Everything found so far, sorted by place. */
    List<RequestFault> sorted() {
        var sorted = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MOST)));
        Collections.sort(sorted);
        if (faults.size() > MOST) {
            sorted.add(
                    0,
                    new RequestFault(
                            "", FaultCode.TOO_MANY_FAULTS, "There are more than the " + MOST + " faults listed."));
        }
        return List.copyOf(sorted);
    }

    private void add(JsonPointer at, FaultCode code, String message) {
        add(new RequestFault(at.toString(), code, message));
    }

    private void add(RequestFault fault) {
        if (faults.size() <= MOST) {
            faults.add(fault);
        }
    }
}
