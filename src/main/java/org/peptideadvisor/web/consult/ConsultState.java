package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peptideadvisor.model.Question;

/**
 * What a consultation has come to: it travels in a hidden field of the form on each page, and is kept nowhere else. It is the client's own; what it says is
 * read like any other request, so that nobody gains by changing it.
 *
 * @param client the answers, as a request has them
 * @param asked ids of the questions that were put, in their order
 * @param ticked ids of the topics that were ticked
 * @param key what the decision is known by when its page is loaded again
 * @param language the language that was chosen; empty where none was, and then the browser's counts
 */
record ConsultState(ObjectNode client, List<String> asked, List<String> ticked, String key, String language) {

    /** The field of a form that holds it. */
    static final String FIELD = "state";

    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;
    private static final int LONGEST = 60_000;
    private static final int MOST = 64;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern ID = Pattern.compile("[A-Za-z-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})?");
    private static final String WANTS = "wants";

    ConsultState {
        asked = List.copyOf(asked);
        ticked = List.copyOf(ticked);
    }

    /** One in which nothing was asked. */
    static ConsultState fresh() {
        return new ConsultState(JSON.createObjectNode(), List.of(), List.of(), newKey(), "");
    }

    /** The same in a language; the pages of a consultation are in that of its first one. */
    ConsultState in(String chosen) {
        return new ConsultState(
                client, asked, ticked, key, LANGUAGE.matcher(chosen).matches() ? chosen : "");
    }

    /** What the client calls products. */
    Set<String> named() {
        var names = new HashSet<String>();
        client.path("products").forEach(one -> names.add(one.path("name").asText()));
        return names;
    }

    /** What a form says; empty if that is none of ours. */
    static Optional<ConsultState> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode read = JSON.readTree(Base64.getUrlDecoder().decode(text));
            String key = read.path("key").asText();
            List<String> asked = ids(read.path("asked"));
            List<String> ticked = ids(read.path("ticked"));
            String language = read.path("language").asText();
            return read.path("client") instanceof ObjectNode client
                            && KEY.matcher(key).matches()
                            && LANGUAGE.matcher(language).matches()
                    ? Optional.of(new ConsultState(client, asked, ticked, key, language))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        for (JsonNode one : list) {
            if (ids.size() == MOST || !ID.matcher(one.asText()).matches()) {
                throw new IllegalArgumentException("no list of questions");
            }
            ids.add(one.asText());
        }
        return ids;
    }

    /** How a form says it. */
    String text() {
        ObjectNode all = JSON.createObjectNode();
        all.set("client", client);
        all.set("asked", JSON.valueToTree(asked));
        all.set("ticked", JSON.valueToTree(ticked));
        all.put("key", key);
        all.put("language", language);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(all));
    }

    /** The request for the next question. */
    byte[] interview() {
        ObjectNode request = JSON.createObjectNode();
        request.set("client", client);
        request.set("asked", JSON.valueToTree(asked));
        return bytes(request);
    }

    /** The request for advice, explained. */
    byte[] advice() {
        ObjectNode request = JSON.createObjectNode();
        request.set("client", client);
        return bytes(request.put("explain", "full"));
    }

    /** The request that asks about a thing of the advice. */
    byte[] about(String field, String id) {
        ObjectNode request = JSON.createObjectNode();
        request.set("client", client);
        return bytes(request.put(field, id));
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree can always be written", e);
        }
    }

    /** The answer to a question; missing where there is none. */
    JsonNode answer(Question question) {
        return (question.isWish() ? client.path(WANTS) : client).path(question.field());
    }

    /** With the answer to a question, in place of any other. */
    ConsultState with(Question question, JsonNode answer) {
        ObjectNode changed = client.deepCopy();
        (question.isWish() ? changed.withObjectProperty(WANTS) : changed).set(question.field(), answer);
        return new ConsultState(changed, asked, ticked, newKey(), language);
    }

    /** Without an answer to a question. */
    ConsultState without(Question question) {
        ObjectNode changed = client.deepCopy();
        if (!question.isWish()) {
            changed.remove(question.field());
        } else if (changed.path(WANTS) instanceof ObjectNode wants) {
            wants.remove(question.field());
        }
        return new ConsultState(changed, asked, ticked, newKey(), language);
    }

    /** With another field of the client; without it where the value is missing. */
    ConsultState withField(String field, JsonNode value) {
        ObjectNode changed = client.deepCopy();
        if (value.isMissingNode() || (value.isContainerNode() && value.isEmpty())) {
            changed.remove(field);
        } else {
            changed.set(field, value);
        }
        return new ConsultState(changed, asked, ticked, newKey(), language);
    }

    /** With a question that was put. */
    ConsultState put(String question) {
        if (asked.contains(question)) {
            return this;
        }
        var all = new ArrayList<>(asked);
        all.add(question);
        return new ConsultState(client, all, ticked, key, language);
    }

    /** As if a question had not been put. */
    ConsultState unput(String question) {
        return new ConsultState(
                client, asked.stream().filter(one -> !one.equals(question)).toList(), ticked, key, language);
    }

    ConsultState ticking(List<String> topics) {
        return new ConsultState(client, asked, topics, key, language);
    }

    /** Another answer makes another decision. */
    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
