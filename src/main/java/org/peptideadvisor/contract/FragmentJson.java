package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is a fragment as that, and anything else as it is always written.
 *
 * @param <T> what is written
 */
final class FragmentJson<T> extends JsonSerializer<T> {

    private final Finding<T> fragments;
    private final Writing<T> others;

    private FragmentJson(Finding<T> fragments, Writing<T> others) {
        this.fragments = fragments;
        this.others = others;
    }

    /** Finds the fragment that is all of a value, or null. */
    @FunctionalInterface
    private interface Finding<T> {
        @Nullable
        Fragment of(T value);
    }

    /** Writes a value that is no fragment. */
    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    /** For a record. */
    static <T> FragmentJson<T> ofRecords(Fragments fragments) {
        return new FragmentJson<>(fragments::whole, (value, out) -> out.writeRawValue(AdviceJson.text(value)));
    }

    /** For a text. */
    static FragmentJson<String> ofTexts(Fragments fragments) {
        return new FragmentJson<>(fragments::sentence, (value, out) -> out.writeString(value));
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        Fragment fragment = fragments.of(value);
        if (fragment == null) {
            others.write(value, out);
        } else {
            out.writeRawValue(fragment.json());
            AnswerBytes.passed(out, fragment, 0);
        }
    }
}
