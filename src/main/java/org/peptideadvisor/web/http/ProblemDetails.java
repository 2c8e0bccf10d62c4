package org.peptideadvisor.web.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.RequestFault;

/**
 * What went wrong with one call, as RFC 9457 problem details.
 *
 * @param type what sort of problem
 * @param detail what is wrong this time; never a client's facts, never internals
 * @param faults each fault of the request; empty when it is none of the request's
 * @param instance what to look for in the log, or null
 * @param reason in a word, why a change was refused, or null where none was
 */
public record ProblemDetails(
        ProblemType type,
        String detail,
        List<RequestFault> faults,
        @Nullable String instance,
        @Nullable String reason) {

    public ProblemDetails(ProblemType type, String detail, List<RequestFault> faults, @Nullable String instance) {
        this(type, detail, faults, instance, null);
    }

    /**
     * What a problem is written in. An address that answers in text names it as well: a generated client asks for this alone where it is one
     * of several, and then gets the text.
     */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A problem with nothing more to say than its type does. */
    public static ProblemDetails of(ProblemType type) {
        return new ProblemDetails(type, type.detail(), List.of(), null);
    }

    /** Everything that is wrong with a request. */
    public static ProblemDetails invalid(List<RequestFault> faults) {
        String detail = faults.size() == 1 ? "One fault was found." : faults.size() + " faults were found.";
        return new ProblemDetails(ProblemType.INVALID_REQUEST, detail, faults, null);
    }

    /** An address that names something nobody knows. */
    public static ProblemDetails unknown(RequestFault fault) {
        return new ProblemDetails(ProblemType.NOT_FOUND, fault.message(), List.of(fault), null);
    }

    public Response response() {
        var response = Response.status(type.status()).type(MEDIA_TYPE).entity(json());
        if (type.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, type.retryAfter());
        }
        return response.build();
    }

    /** What these bytes of JSON say, but for the faults. */
    public static ProblemDetails read(byte[] json) {
        try {
            JsonNode read = MAPPER.readTree(json);
            return new ProblemDetails(
                    ProblemType.ofUrn(read.path("type").asText()),
                    read.path("detail").asText(),
                    List.of(),
                    read.path("instance").textValue());
        } catch (IOException e) {
            throw new UncheckedIOException("a problem of ours can be read", e);
        }
    }

    /** The bytes of its JSON. */
    public byte[] json() {
        return json(0, false);
    }

    /**
     * The same for one line of many.
     *
     * @param line its number, from 1; 0 for none
     * @param ended whether neither this line nor any after it is answered
     */
    public byte[] json(long line, boolean ended) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("type", type.urn());
            out.writeStringField("title", type.title());
            out.writeNumberField("status", type.status());
            out.writeStringField("detail", detail);
            if (instance != null) {
                out.writeStringField("instance", instance);
            }
            if (reason != null) {
                out.writeStringField("reason", reason);
            }
            if (line > 0) {
                out.writeNumberField("line", line);
            }
            if (ended) {
                out.writeBooleanField("ended", true);
            }
            out.writeArrayFieldStart("faults");
            for (RequestFault fault : faults) {
                out.writeStartObject();
                out.writeStringField("pointer", fault.pointer());
                out.writeStringField("code", fault.code());
                out.writeStringField("message", fault.message());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a problem could not be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
