package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** The findings about rule files as the JSON of the HTTP contract; every field is always present. Thread-safe. */
public final class DiagnosticsJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build()
            .writerFor(CheckAnswer.class);

    private record CheckAnswer(boolean ok, List<CheckFinding> diagnostics) {}

    private record CheckFinding(
            String code,
            Severity severity,
            String file,
            int line,
            int column,
            int endLine,
            int endColumn,
            String message,
            @Nullable String fix) {

        static CheckFinding of(Diagnostic one) {
            String fix = one.fix();
            return new CheckFinding(
                    one.code(),
                    one.severity(),
                    whole(one.file()),
                    one.line(),
                    one.column(),
                    one.endLine(),
                    one.endColumn(),
                    whole(one.message()),
                    fix == null ? null : whole(fix));
        }
    }

    /** Whether nothing keeps the files from going live, and every finding in its order, in UTF-8. */
    public byte[] write(List<Diagnostic> found) {
        try {
            return WRITER.writeValueAsBytes(new CheckAnswer(
                    found.stream().noneMatch(Diagnostic::isError),
                    found.stream().map(CheckFinding::of).toList()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** A text in which no half of a surrogate pair stands alone, as may come of cutting; JSON cannot hold one. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
