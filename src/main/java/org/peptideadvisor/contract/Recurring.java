package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes values as they are always written, but each only once: equal ones get the same bytes. Nearly all of an answer is reasons and
 * sources, and most of these stood in an answer before, since a rule says the same to whoever has the same facts. Thread-safe.
 *
 * @param <T> immutable records of texts
 */
final class Recurring<T> extends JsonSerializer<T> {

    /** How many are kept, a kilobyte each; then all are forgotten. Nothing in them says whose they were. */
    private static final int KEPT = 8_192;

    private static final JsonMapper PLAIN = new JsonMapper();

    private final Map<T, SerializableString> known = new ConcurrentHashMap<>();

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        SerializableString written = known.get(value);
        if (written == null) {
            written = write(value);
        }
        out.writeRawValue(written);
    }

    private SerializableString write(T value) throws JsonProcessingException {
        var written = new SerializedString(PLAIN.writeValueAsString(value));
        if (known.size() >= KEPT) {
            known.clear();
        }
        known.put(value, written);
        return written;
    }
}
