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
abstract class FragmentJson<T> extends JsonSerializer<T> {

    /** The fragment that is all of this value, or null. */
    abstract @Nullable Fragment fragment(T value);

    /** Writes a value that is no fragment. */
    abstract void writeOther(T value, JsonGenerator out) throws IOException;

    @Override
    public final void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        Fragment fragment = fragment(value);
        if (fragment == null) {
            writeOther(value, out);
        } else {
            out.writeRawValue(fragment.json());
            AnswerBytes.passed(out, fragment, 0);
        }
    }

    /** For a record. */
    static <T> FragmentJson<T> ofRecords(Fragments fragments) {
        return new FragmentJson<>() {
            @Override
            @Nullable
            Fragment fragment(T value) {
                return fragments.whole(value);
            }

            @Override
            void writeOther(T value, JsonGenerator out) throws IOException {
                out.writeRawValue(AdviceJson.text(value));
            }
        };
    }

    /** For a text. */
    static FragmentJson<String> ofTexts(Fragments fragments) {
        return new FragmentJson<>() {
            @Override
            @Nullable
            Fragment fragment(String value) {
                return fragments.sentence(value);
            }

            @Override
            void writeOther(String value, JsonGenerator out) throws IOException {
                out.writeString(value);
            }
        };
    }
}
