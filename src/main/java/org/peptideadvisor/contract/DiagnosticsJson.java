package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/**
 * What was found in rule files as the JSON of the HTTP contract: whether nothing keeps them from going live, and every
 * finding. Nothing is left out; a finding without a mend has {@code null} there. Thread-safe.
 */
public final class DiagnosticsJson {

    private static final JsonFactory JSON = new JsonFactory();

    /** The findings in UTF-8, in their order. */
    public byte[] write(List<Diagnostic> found) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeBooleanField("ok", found.stream().noneMatch(Diagnostic::isError));
            out.writeArrayFieldStart("diagnostics");
            for (Diagnostic one : found) {
                write(one, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("findings could not be written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Diagnostic one, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", one.code());
        out.writeStringField("severity", word(one.severity()));
        out.writeStringField("file", whole(one.file()));
        out.writeNumberField("line", one.line());
        out.writeNumberField("column", one.column());
        out.writeNumberField("endLine", one.endLine());
        out.writeNumberField("endColumn", one.endColumn());
        out.writeStringField("message", whole(one.message()));
        String mend = one.mend();
        out.writeStringField("mend", mend == null ? null : whole(mend));
        out.writeEndObject();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** A text in which no half of a surrogate pair stands alone, as may come of cutting; JSON cannot hold one. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
