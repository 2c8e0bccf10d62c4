package org.peptideadvisor.review;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.review.ReplayResult.DifferentReplay;
import org.peptideadvisor.review.ReplayResult.FailedReplay;
import org.peptideadvisor.review.ReplayResult.IdenticalReplay;

/** The result of a replay as JSON; every field is always present. Thread-safe. */
public final class ReplayJson {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(ReplayAnswer.class);

    private record ReplayAnswer(
            String decisionId,
            String outcome,
            @Nullable DifferenceJson difference,
            @Nullable String why,
            @Nullable String detail) {}

    /** Both values are JSON as it is; null where there is none. */
    private record DifferenceJson(
            String pointer, @JsonRawValue @Nullable String recorded, @JsonRawValue @Nullable String replayed) {

        static DifferenceJson of(DifferentReplay different) {
            return new DifferenceJson(different.pointer(), orNull(different.recorded()), orNull(different.replayed()));
        }

        private static @Nullable String orNull(String json) {
            return json.isEmpty() ? null : json;
        }
    }

    /** The result in UTF-8. */
    public byte[] write(String decisionId, ReplayResult replay) {
        try {
            return WRITER.writeValueAsBytes(answer(decisionId, replay));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    private static ReplayAnswer answer(String decisionId, ReplayResult replay) {
        if (replay instanceof IdenticalReplay) {
            return new ReplayAnswer(decisionId, "identical", null, null, null);
        }
        if (replay instanceof DifferentReplay different) {
            return new ReplayAnswer(decisionId, "different", DifferenceJson.of(different), null, null);
        }
        var found = (FailedReplay) replay;
        return new ReplayAnswer(decisionId, "unreplayable", null, found.why().id(), found.detail());
    }
}
