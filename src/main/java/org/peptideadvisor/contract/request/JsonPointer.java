package org.peptideadvisor.contract.request;

import org.jspecify.annotations.Nullable;

/**
 * A place in a request, kept as a chain so that nothing is spelt out until something is wrong there.
 *
 * @param parent the place that holds it, or null for the whole request
 * @param name the field's name, empty for a list entry and for the whole request
 * @param index the entry's number, or -1 for a field
 */
record JsonPointer(@Nullable JsonPointer parent, String name, int index) {

    static final JsonPointer ROOT = new JsonPointer(null, "", -1);

    /** A field of this object. */
    JsonPointer at(String field) {
        return new JsonPointer(this, field, -1);
    }

    /** An entry of this list. */
    JsonPointer at(int entry) {
        return new JsonPointer(this, "", entry);
    }

    /** A field that the client named: its own place if the name may be repeated, else the object that holds it. */
    JsonPointer atUntrusted(String field) {
        return QuotableText.is(field) ? at(field) : this;
    }

    /** RFC 6901. */
    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String segment =
                index >= 0 ? Integer.toString(index) : name.replace("~", "~0").replace("/", "~1");
        return parent + "/" + segment;
    }

    /** Orders pointers by segment: list entries by number, fields by name, a thing before its parts. */
    static int compare(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareSegments(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compareSegments(String left, String right) {
        boolean leftNumber = isNumber(left);
        boolean rightNumber = isNumber(right);
        if (leftNumber != rightNumber) {
            return leftNumber ? -1 : 1;
        }
        return leftNumber && left.length() != right.length()
                ? Integer.compare(left.length(), right.length())
                : left.compareTo(right);
    }

    private static boolean isNumber(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
