package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * A piece of JSON that stands in many answers.
 *
 * @param number its number in {@link Fragments}
 * @param json the piece
 */
record Fragment(int number, SerializableString json) {

    Fragment(int number, String json) {
        this(number, new SerializedString(json));
    }

    /** In UTF-8; not copied. */
    byte[] bytes() {
        return json.asUnquotedUTF8();
    }
}
