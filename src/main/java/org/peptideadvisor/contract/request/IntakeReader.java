package org.peptideadvisor.contract.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.ParsedDocument;
import org.peptideadvisor.contract.request.IntakeReader.ParsedRequest.UnreadableDocument;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.label.LabelReader;

/** Reads the bytes of a request as strict JSON in UTF-8, within narrow limits. Thread-safe. */
final class IntakeReader {

    /** The most bytes that a consultation may have. */
    static final int MAX_BYTES = 64 * 1024;

    /** A label is the longest text of a consultation. */
    private static final int MAX_TEXT = LabelReader.MAX_CHARACTERS;

    /** The result of parsing the bytes of a request: JSON, or nothing readable. */
    sealed interface ParsedRequest {

        /** JSON; any faults are fields given more than once, of which the tree holds the first. */
        record ParsedDocument(JsonNode body, FaultList faults) implements ParsedRequest {}

        /** Not JSON, or beyond a limit. */
        record UnreadableDocument(List<RequestFault> faults) implements ParsedRequest {}
    }

    private final int maxBytes;
    private final int maxText;
    private final JsonFactory json;

    /** For a consultation. */
    IntakeReader() {
        this(MAX_BYTES, MAX_TEXT);
    }

    /** For a request of at most so many bytes, with texts of at most so many characters. */
    IntakeReader(int maxBytes, int maxText) {
        this.maxBytes = maxBytes;
        this.maxText = maxText;
        this.json = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(maxBytes)
                        .maxNestingDepth(RequestTree.MAX_DEPTH + 1)
                        .build())
                .build();
    }

    ParsedRequest read(byte[] bytes) {
        var faults = new FaultList();
        if (bytes.length > maxBytes) {
            faults.unreadable(FaultCode.TOO_LARGE, "At most " + maxBytes + " bytes.");
            return new UnreadableDocument(faults.sorted());
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return decode(bytes, text, faults) ? parse(text, faults) : new UnreadableDocument(faults.sorted());
    }

    private static boolean decode(byte[] bytes, CharBuffer text, FaultList faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        if (result.isError()) {
            faults.unreadable(FaultCode.BAD_UTF_8, "Not UTF-8 at byte " + (input.position() + 1) + ".");
        }
        return !result.isError();
    }

    private ParsedRequest parse(CharBuffer text, FaultList faults) {
        try (JsonParser parser = json.createParser(text.array(), 0, text.position())) {
            return parse(parser, faults);
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory could not be read", e);
        }
    }

    private ParsedRequest parse(JsonParser parser, FaultList faults) throws IOException {
        try {
            if (parser.nextToken() == null) {
                faults.unreadable(FaultCode.EMPTY_BODY, "The request has no body.");
                return new UnreadableDocument(faults.sorted());
            }
            var body = new RequestTree(parser, faults, maxText).build();
            if (body == null) {
                return new UnreadableDocument(faults.sorted());
            }
            if (parser.nextToken() != null) {
                faults.unreadable(
                        FaultCode.TRAILING_CONTENT,
                        "Something follows the JSON value" + where(parser.currentTokenLocation()));
                return new UnreadableDocument(faults.sorted());
            }
            return new ParsedDocument(body, faults);
        } catch (JsonProcessingException e) {
            faults.unreadable(FaultCode.MALFORMED_JSON, "Not JSON" + where(e.getLocation()));
            return new UnreadableDocument(faults.sorted());
        }
    }

    private static String where(@Nullable JsonLocation location) {
        if (location == null) {
            return ": a name or number is too long.";
        }
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}
