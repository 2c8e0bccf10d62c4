package org.peptideadvisor.review;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.record.RecordedFiring;

/**
 * A recorded decision as JSON, with everything that an auditor needs beside the answer. Request and answer appear
 * character for character as they were received and sent. Thread-safe.
 */
public final class RecordJson {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(RecordAnswer.class);

    private record RecordAnswer(
            long index,
            String decisionId,
            String decidedAt,
            @Nullable String release,
            @Nullable String engine,
            @Nullable String subject,
            @Nullable String askedBy,
            @JsonRawValue String input,
            List<RecordedFiring> firings,
            @JsonRawValue String answer) {}

    /** The record in UTF-8. */
    public byte[] write(FoundDecision.RecordedDecision found) {
        try {
            return WRITER.writeValueAsBytes(new RecordAnswer(
                    found.index(),
                    found.entry().id(),
                    found.entry().time().toString(),
                    found.entry().release(),
                    found.entry().engine(),
                    found.subject() == null ? null : found.subject().text(),
                    found.entry().by(),
                    new String(found.record().input(), StandardCharsets.UTF_8),
                    found.record().firings(),
                    new String(found.record().answer(), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }
}
