package org.peptideadvisor.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would break an app that was written for an earlier OpenAPI document. An app may send all that was allowed, and may rely on all that was
 * answered. Not breaking: a further operation, a further parameter or field of a request that may be left out, a further field of an answer, a
 * further word where a document says {@code x-extensible-enum}.
 */
final class BreakingChanges {

    private static final Set<String> LOWEST = Set.of("minimum", "minLength", "minItems", "minProperties");
    private static final Set<String> HIGHEST = Set.of("maximum", "maxLength", "maxItems", "maxProperties");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** A sentence for each, in the order of the document. */
    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        before.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> changes.operation(
                        method.getKey() + " " + path.getKey(),
                        method.getValue(),
                        after.path("paths").path(path.getKey()).path(method.getKey()))));
        return List.copyOf(changes.found);
    }

    private void operation(String at, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(at + ": the operation is gone");
            return;
        }
        if (!was.path("operationId").equals(is.path("operationId"))) {
            found.add(at + ": the operationId is another, and with it the name in generated clients");
        }
        if (is.has("x-scope") && !was.path("x-scope").equals(is.path("x-scope"))) {
            found.add(at + ": another scope is needed");
        }
        parameters(at, named(before, was.path("parameters")), named(after, is.path("parameters")));
        JsonNode wasBody = was.path("requestBody");
        JsonNode isBody = is.path("requestBody");
        if (!wasBody.path("required").asBoolean() && isBody.path("required").asBoolean()) {
            found.add(at + ": a body must be sent");
        }
        wasBody.path("content").properties().forEach(content -> {
            JsonNode media = isBody.path("content").path(content.getKey());
            if (media.isMissingNode()) {
                found.add(at + ": a body of " + content.getKey() + " is not taken");
            } else {
                schema(at + " request", content.getValue().path("schema"), media.path("schema"), true);
            }
        });
        was.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> answer(
                        at + " " + response.getKey(),
                        resolved(before, response.getValue()),
                        resolved(after, is.path("responses").path(response.getKey()))));
    }

    private void answer(String at, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(at + ": it is not answered any more");
            return;
        }
        was.path("headers").properties().forEach(header -> {
            boolean promised =
                    resolved(before, header.getValue()).path("required").asBoolean();
            if (promised
                    && !resolved(after, is.path("headers").path(header.getKey()))
                            .path("required")
                            .asBoolean()) {
                found.add(at + ": the header " + header.getKey() + " is not promised");
            }
        });
        was.path("content").properties().forEach(content -> {
            JsonNode media = is.path("content").path(content.getKey());
            if (media.isMissingNode()) {
                found.add(at + ": there is no answer in " + content.getKey());
            } else {
                schema(at + " answer", content.getValue().path("schema"), media.path("schema"), false);
            }
        });
    }

    private void parameters(String at, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        was.forEach((name, parameter) -> {
            JsonNode now = is.get(name);
            if (now == null) {
                found.add(at + ": the parameter " + name + " is gone");
            } else {
                schema(at + " " + name, parameter.path("schema"), now.path("schema"), true);
            }
        });
        is.forEach((name, parameter) -> {
            JsonNode earlier = was.get(name);
            if (parameter.path("required").asBoolean()
                    && (earlier == null || !earlier.path("required").asBoolean())) {
                found.add(at + ": the parameter " + name + " must be given");
            }
        });
    }

    private static Map<String, JsonNode> named(JsonNode root, JsonNode parameters) {
        var named = new LinkedHashMap<String, JsonNode>();
        parameters.forEach(one -> {
            JsonNode parameter = resolved(root, one);
            named.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
        return named;
    }

    private void schema(String at, JsonNode wasOrReference, JsonNode isOrReference, boolean request) {
        JsonNode was = resolved(before, wasOrReference);
        JsonNode is = resolved(after, isOrReference);
        String name = wasOrReference.path("$ref").asText();
        if (!name.isEmpty() && !compared.add(name + isOrReference.path("$ref").asText() + request)) {
            return;
        }
        String place =
                name.isEmpty() ? at : (request ? "request " : "answer ") + name.substring(name.lastIndexOf('/') + 1);
        words(place, "type", was, is, request);
        words(place, "enum", was, is, request);
        variants(place, was, is, request);
        if (request) {
            narrowed(place, was, is);
        } else if (!was.path("format").equals(is.path("format"))) {
            found.add(place + ": the format is another");
        }
        fields(place, was, is, request);
        if (was.has("items") || is.has("items")) {
            schema(place + "[]", was.path("items"), is.path("items"), request);
        }
    }

    /** Words that may stand there: a request must take all that it took, an answer may hold none that it did not. */
    private void words(String at, String keyword, JsonNode was, JsonNode is, boolean request) {
        Set<String> before = texts(was.path(keyword));
        Set<String> after = texts(is.path(keyword));
        if (keyword.equals("type") && before.contains("integer") && after.contains("number")) {
            before.remove("integer");
            before.add("number");
        }
        Set<String> lost = new TreeSet<>(request ? before : after);
        lost.removeAll(request ? after : before);
        boolean boundNow = request && before.isEmpty() && !after.isEmpty();
        boolean openNow = !request && after.isEmpty() && !before.isEmpty();
        if (boundNow || openNow) {
            found.add("%s: the %s is %s"
                    .formatted(at, keyword, boundNow ? "limited to " + after : "no longer one of " + before));
        } else if (!lost.isEmpty() && !(request && after.isEmpty()) && !(!request && before.isEmpty())) {
            found.add("%s: the %s %s %s"
                    .formatted(at, keyword, String.join(", ", lost), request ? "is not taken" : "is answered as well"));
        }
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isArray()) {
            node.forEach(one -> texts.add(one.asText()));
        } else if (!node.isMissingNode()) {
            texts.add(node.asText());
        }
        return texts;
    }

    private void variants(String at, JsonNode was, JsonNode is, boolean request) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            Map<String, JsonNode> earlier = variants(was.path(keyword));
            Map<String, JsonNode> later = variants(is.path(keyword));
            Set<String> lost = new TreeSet<>(request ? earlier.keySet() : later.keySet());
            lost.removeAll(request ? later.keySet() : earlier.keySet());
            if (!lost.isEmpty()) {
                found.add("%s: %s %s"
                        .formatted(at, String.join(", ", lost), request ? "is not taken" : "is answered as well"));
            }
            earlier.forEach((name, variant) -> {
                if (later.containsKey(name)) {
                    schema(at + " " + name, variant, later.get(name), request);
                }
            });
        }
    }

    private static Map<String, JsonNode> variants(JsonNode variants) {
        var named = new LinkedHashMap<String, JsonNode>();
        variants.forEach(one -> named.put(
                one.has("$ref")
                        ? one.path("$ref").asText().replaceAll(".*/", "")
                        : one.path("type").asText(),
                one));
        return named;
    }

    private void narrowed(String at, JsonNode was, JsonNode is) {
        for (String keyword : LOWEST) {
            if (is.has(keyword)
                    && is.path(keyword).asDouble() > was.path(keyword).asDouble(Double.NEGATIVE_INFINITY)) {
                found.add(at + ": " + keyword + " is higher");
            }
        }
        for (String keyword : HIGHEST) {
            if (is.has(keyword)
                    && is.path(keyword).asDouble() < was.path(keyword).asDouble(Double.POSITIVE_INFINITY)) {
                found.add(at + ": " + keyword + " is lower");
            }
        }
        for (String keyword : List.of("pattern", "format")) {
            if (is.has(keyword) && !is.path(keyword).equals(was.path(keyword))) {
                found.add(at + ": the " + keyword + " is another");
            }
        }
    }

    private void fields(String at, JsonNode was, JsonNode is, boolean request) {
        Set<String> wasRequired = texts(was.path("required"));
        Set<String> isRequired = texts(is.path("required"));
        Set<String> changed = new TreeSet<>(request ? isRequired : wasRequired);
        changed.removeAll(request ? wasRequired : isRequired);
        changed.removeIf(field -> !is.path("properties").has(field));
        changed.forEach(field -> found.add(at + ": " + field + (request ? " must be given" : " may be missing")));
        was.path("properties").properties().forEach(field -> {
            JsonNode now = is.path("properties").path(field.getKey());
            if (now.isMissingNode()) {
                found.add(at + ": " + field.getKey() + " is gone");
            } else {
                schema(at + "." + field.getKey(), field.getValue(), now, request);
            }
        });
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }
}
