package org.peptideadvisor.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.web.ContractDocument.ContractOperation;

/** Holds every call of REST Assured against the OpenAPI document, and fails the test whose call does not fit. Thread-safe. */
final class ContractFilter implements Filter {

    private static final String JSON = "application/json";

    private final ContractDocument document = ContractDocument.shipped();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI address = URI.create(request.getURI());
        if (address.getPath().startsWith("/v1") || address.getPath().startsWith("/log/")) {
            Object body = request.getBody();
            var misfits = new ArrayList<>(misfits(
                    request.getMethod(),
                    address,
                    body instanceof String text ? text : null,
                    response.statusCode(),
                    response.contentType(),
                    response.asString()));
            document.operation(request.getMethod(), address.getPath())
                    .map(operation -> document.response(operation, response.statusCode()))
                    .ifPresent(described -> misfits.addAll(document.headerMisfits(described, response::header)));
            if (!misfits.isEmpty()) {
                throw new AssertionError("%s %s, answered with %d, does not fit the OpenAPI document: %s"
                        .formatted(request.getMethod(), address, response.statusCode(), misfits));
            }
        }
        return response;
    }

    /** What of a call and its answer the document does not allow. */
    List<String> misfits(
            String method, URI address, @Nullable String body, int status, @Nullable String type, String answer) {
        Optional<ContractOperation> operation = document.operation(method, address.getPath());
        if (operation.isEmpty()) {
            return unserved(method, status, type, answer);
        }
        var misfits = new ArrayList<String>();
        if (status < 300) {
            misfits.addAll(request(operation.get(), address, body));
        }
        JsonNode response = document.response(operation.get(), status);
        if (response.isMissingNode()) {
            misfits.add("no response " + status);
        } else if (!method.equals("HEAD")) {
            misfits.addAll(answer(response, type, answer));
            misfits.addAll(view(operation.get(), address, status, answer));
        }
        return misfits;
    }

    /** An answer that is asked for in full holds what is behind it. */
    private static List<String> view(ContractOperation operation, URI address, int status, String answer) {
        String query = String.valueOf(address.getRawQuery());
        boolean full = operation.path().equals("/v1/advice")
                ? query.contains("view=full")
                : operation.path().equals("/v1/decisions/{id}") && !query.contains("view=brief");
        return full && status == 200 && !answer.contains("\"recommendations\":")
                ? List.of("a full view without recommendations")
                : List.of();
    }

    /** A call that no operation serves is refused with a problem, except for the question what an address takes. */
    private List<String> unserved(String method, int status, @Nullable String type, String answer) {
        if (method.equals("OPTIONS") && status == 204) {
            return List.of();
        }
        if (status < 400) {
            return List.of("no such operation");
        }
        return method.equals("HEAD") ? List.of() : answer(document.problem(), type, answer);
    }

    private List<String> request(ContractOperation operation, URI address, @Nullable String body) {
        var misfits = new ArrayList<String>();
        String query = address.getRawQuery();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            JsonNode parameter = document.parameter(operation, parts[0]);
            if (!parameter.path("in").asText().equals("query")) {
                misfits.add("no parameter " + parts[0]);
            } else {
                String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                misfits.addAll(document.misfits(
                        ContractDocument.typed(value, parameter.path("schema")), parameter.path("schema")));
            }
        }
        JsonNode schema = operation
                .description()
                .path("requestBody")
                .path("content")
                .path(JSON)
                .path("schema");
        if (!schema.isMissingNode() && body != null) {
            misfits.addAll(document.misfits(body, schema));
        }
        return misfits;
    }

    private List<String> answer(JsonNode response, @Nullable String type, String answer) {
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return answer.isEmpty() ? List.of() : List.of("an answer without a body was described");
        }
        String media = type == null ? "" : type.split(";")[0].strip();
        if (!content.has(media)) {
            return List.of("no content of type " + type);
        }
        if (media.endsWith("ndjson")) {
            JsonNode line = content.path(media).path("x-item-schema");
            return answer.lines()
                    .flatMap(one -> document.misfits(one, line).stream())
                    .toList();
        }
        return media.endsWith("json")
                ? document.misfits(answer, content.path(media).path("schema"))
                : List.of();
    }
}
