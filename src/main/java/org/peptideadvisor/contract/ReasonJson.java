package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Reason;

/**
 * Writes each reason only once: equal ones get the same bytes. Nearly half of an answer is reasons, and most of these stood in an
 * answer before, since a rule says the same to whoever has the same facts. Thread-safe.
 */
final class ReasonJson extends JsonSerializer<Reason> {

    /** How many are kept, half a kilobyte each; then all are forgotten. Nothing in them says whose they were. */
    private static final int KEPT = 8_192;

    private final Fragments fragments;
    private final Map<Reason, Kept> known = new ConcurrentHashMap<>();

    /** A reason, and the fragments before and behind its facts. */
    private record Kept(SerializableString json, @Nullable Fragment before, @Nullable Fragment behind) {}

    ReasonJson(Fragments fragments) {
        this.fragments = fragments;
    }

    @Override
    public void serialize(Reason reason, JsonGenerator out, SerializerProvider provider) throws IOException {
        Kept kept = known.get(reason);
        if (kept == null) {
            kept = keep(reason);
        }
        out.writeRawValue(kept.json());
        if (kept.before() != null) {
            int length = kept.json().asUnquotedUTF8().length;
            AnswerBytes.passed(out, kept.before(), length - kept.before().bytes().length);
        }
        if (kept.behind() != null) {
            AnswerBytes.passed(out, kept.behind(), 0);
        }
    }

    private Kept keep(Reason reason) {
        var kept = new Kept(
                new SerializedString(AdviceJson.text(reason)), fragments.before(reason), fragments.behind(reason));
        if (known.size() >= KEPT) {
            known.clear();
        }
        known.put(reason, kept);
        return kept;
    }
}
