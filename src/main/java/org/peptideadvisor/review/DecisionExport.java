package org.peptideadvisor.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions as rows for statistics. A client is shown as the token of its pseudonym. Confined to one
 * thread. Closing it flushes the writer and leaves it open.
 */
public abstract sealed class DecisionExport implements AutoCloseable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private DecisionExport() {}

    /** One row. */
    public abstract void add(FoundDecision.RecordedDecision found);

    /** Finishes. */
    @Override
    public abstract void close();

    /** A JSON object a line; lists are arrays, what is absent is null. */
    public static DecisionExport ndjson(Writer writer) {
        return new NdjsonRows(writer);
    }

    /**
     * CSV as in RFC 4180, with a line of names. A list is its ids with a {@code |} between two, {@code none} if it is empty; what is absent
     * is an empty cell.
     */
    public static DecisionExport csv(Writer writer) {
        return new CsvRows(writer);
    }

    private static final class NdjsonRows extends DecisionExport {

        private static final JsonFactory JSON = new JsonFactory();
        private final JsonGenerator out;
        private final Writer writer;

        NdjsonRows(Writer writer) {
            this.writer = writer;
            try {
                out = JSON.createGenerator(writer);
                out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                out.setRootValueSeparator(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void add(FoundDecision.RecordedDecision found) {
            var row = ExportRow.of(found);
            try {
                out.writeStartObject();
                for (ExportColumn column : ExportColumn.values()) {
                    out.writeFieldName(column.id());
                    value(column.of(row));
                }
                out.writeEndObject();
                out.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void value(@Nullable Object value) throws IOException {
            if (value == null) {
                out.writeNull();
            } else if (value instanceof Long number) {
                out.writeNumber(number);
            } else if (value instanceof List<?> list) {
                out.writeStartArray();
                for (Object id : list) {
                    out.writeString((String) id);
                }
                out.writeEndArray();
            } else {
                out.writeString(text(value));
            }
        }

        @Override
        public void close() {
            try {
                out.close();
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class CsvRows extends DecisionExport {

        private final CsvWriter csv;
        private final Writer writer;

        CsvRows(Writer writer) {
            this.writer = writer;
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            csv.writeRecord(
                    Arrays.stream(ExportColumn.values()).map(ExportColumn::id).toList());
        }

        @Override
        public void add(FoundDecision.RecordedDecision found) {
            var row = ExportRow.of(found);
            csv.writeRecord(Arrays.stream(ExportColumn.values())
                    .map(column -> cell(column.of(row)))
                    .toList());
        }

        private static String cell(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list.isEmpty()
                        ? "none"
                        : String.join("|", list.stream().map(Object::toString).toList());
            }
            return value == null ? "" : text(value);
        }

        @Override
        public void close() {
            try {
                csv.flush();
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Instant time ? TIME.format(time) : value.toString();
    }
}
