package org.peptideadvisor.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactClient.ClientOrigin;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Constraint.Operand.NumberOperand;
import org.peptideadvisor.rulebook.Constraint.Operand.TextOperand;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RulePeriod;

/**
 * Makes clients for the values that the conditions of a changed rule compare with: each id, and each number with its two neighbours. A
 * client for whom the rule fires is taken, and one answer is changed at a time. So a condition that lets somebody through at one of its
 * values meets a client with that value.
 */
public final class DerivedClients {

    /** So many of one rule and one client at most. */
    private static final int MOST = 400;

    /** What rules call otherwise than requests do. */
    private static final Map<String, String> FIELDS = Map.of("session", "when");

    private DerivedClients() {}

    /**
     * Clients that differ from one in one answer.
     *
     * @param rule the rule as it was, or as it is
     * @param seed a client for whom the rule fires
     */
    static List<ImpactClient> of(Rule rule, ImpactClient seed) {
        Set<JsonNode> made = new LinkedHashSet<>();
        for (Pattern pattern : rule.when()) {
            if (pattern.type().origin() == FactType.FactOrigin.CLIENT) {
                vary(pattern, seed.request(), made);
            }
        }
        String name = rule.id() + " from " + seed.name();
        RulePeriod period = rule.metadata().period();
        Stream.of(period.effective(), period.expires()).filter(Objects::nonNull).forEach(day -> {
            made.add(on(seed.request(), day.minusDays(1)));
            made.add(on(seed.request(), day));
        });
        return made.stream()
                .filter(one -> !one.equals(seed.request()))
                .limit(MOST)
                .map(one -> new ImpactClient(ClientOrigin.DERIVED, name, one))
                .toList();
    }

    private static JsonNode on(JsonNode seed, LocalDate day) {
        ObjectNode request = seed.deepCopy();
        return request.put("on", day.toString());
    }

    private static void vary(Pattern pattern, JsonNode seed, Set<JsonNode> made) {
        Map<String, Set<Object>> values = values(pattern);
        if (pattern.type() == FactType.CLIENT) {
            values.forEach((property, some) -> {
                Question question = Question.ofProperty(property);
                if (question != null) {
                    some.forEach(value -> made.add(with(seed, client -> put(client, property, value))));
                    made.add(with(seed, client -> client.remove(property)));
                }
            });
            return;
        }
        if (pattern.type() == FactType.UNANSWERED) {
            values.getOrDefault("question", Set.of()).forEach(id -> {
                Question unasked = Question.of(String.valueOf(id));
                if (unasked != null) {
                    made.add(with(seed, client -> client.remove(unasked.field())));
                }
            });
            return;
        }
        Question question = Question.listing(pattern.type().type());
        if (question == null) {
            return;
        }
        String field = question.field();
        made.add(with(seed, client -> client.putArray(field)));
        for (int at = 0;
                pattern.isAccumulated() && at < seed.path("client").path(field).size();
                at++) {
            int entry = at;
            made.add(with(seed, client -> client.withArray(field).remove(entry)));
        }
        Set<Object> ids = values.getOrDefault("id", Set.of());
        for (Object id : ids) {
            made.add(with(seed, client -> add(client, question, String.valueOf(id), Map.of())));
            made.add(with(seed, client -> rename(client, field, ids, String.valueOf(id))));
        }
        values.forEach((property, some) -> {
            if (!property.equals("id")) {
                String called = FIELDS.getOrDefault(property, property);
                made.add(with(seed, client -> client.path(field).forEach(entry -> {
                    if (entry instanceof ObjectNode one) {
                        one.remove(called);
                    }
                })));
                for (Object value : some) {
                    Map<String, Object> one = Map.of(called, value);
                    made.add(with(seed, client -> change(client, field, ids, one)));
                    ids.forEach(id -> made.add(with(seed, client -> add(client, question, String.valueOf(id), one))));
                }
            }
        });
    }

    /** The values that a pattern compares each property with. */
    private static Map<String, Set<Object>> values(Pattern pattern) {
        Map<String, Set<Object>> values = new TreeMap<>();
        for (Constraint constraint : pattern.constraints()) {
            Set<Object> own = values.computeIfAbsent(constraint.property(), key -> new LinkedHashSet<>());
            for (Constraint.Operand operand : constraint.operands()) {
                if (operand instanceof TextOperand text) {
                    own.add(text.value());
                } else if (operand instanceof NumberOperand number) {
                    own.addAll(List.of(number.value() - 1, number.value(), number.value() + 1));
                }
            }
        }
        return values;
    }

    private static JsonNode with(JsonNode seed, Consumer<ObjectNode> change) {
        ObjectNode request = seed.deepCopy();
        change.accept((ObjectNode) request.get("client"));
        return request;
    }

    private static void put(ObjectNode node, String field, Object value) {
        if (value instanceof Integer number) {
            node.put(field, number);
        } else {
            node.put(field, String.valueOf(value));
        }
    }

    /** Gives the entries of these ids, or all where none is named, another value. */
    private static void change(ObjectNode client, String field, Set<Object> ids, Map<String, Object> values) {
        for (JsonNode entry : client.path(field)) {
            if (entry instanceof ObjectNode one
                    && (ids.isEmpty() || ids.contains(one.path("id").asText()))) {
                values.forEach((property, value) -> put(one, property, value));
            }
        }
    }

    /** Gives the entries of these ids another id. */
    private static void rename(ObjectNode client, String field, Set<Object> ids, String id) {
        if (client.path(field) instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                String now = id(list.get(at));
                if (now != null && ids.contains(now)) {
                    if (list.get(at) instanceof ObjectNode entry) {
                        entry.put("id", id);
                    } else {
                        list.set(at, id);
                    }
                }
            }
        }
    }

    /**
     * A client who has what another has, too: each list of both, and the single answers of the other. So assessments that hold for one of
     * them mostly hold for both together.
     */
    static ImpactClient crossed(Rule rule, ImpactClient seed, ImpactClient donor) {
        JsonNode request = with(
                seed.request(),
                client -> donor.request().path("client").properties().forEach(field -> {
                    if (field.getValue() instanceof ArrayNode theirs) {
                        ArrayNode own = client.withArray(field.getKey());
                        theirs.forEach(entry -> {
                            boolean has = false;
                            for (JsonNode one : own) {
                                has |= Objects.equals(id(one), id(entry));
                            }
                            if (!has) {
                                own.add(entry);
                            }
                        });
                    } else if (!field.getKey().equals("wants")) {
                        client.set(field.getKey(), field.getValue());
                    }
                }));
        return new ImpactClient(
                ClientOrigin.DERIVED, rule.id() + " from " + seed.name() + " and " + donor.name(), request);
    }

    private static void add(ObjectNode client, Question question, String id, Map<String, Object> values) {
        ArrayNode list = client.withArray(question.field());
        for (int at = list.size() - 1; at >= 0; at--) {
            if (id.equals(id(list.get(at)))) {
                list.remove(at);
            }
        }
        if (question.details().isEmpty()) {
            list.add(id);
        } else {
            ObjectNode entry = list.addObject().put("id", id);
            values.forEach((property, value) -> put(entry, property, value));
        }
    }

    private static @Nullable String id(JsonNode entry) {
        return entry.isTextual() ? entry.asText() : entry.path("id").asText(null);
    }

    /** The clients of a changed rule: those of its conditions as they were and as they are. */
    public static List<ImpactClient> of(List<Rule> versions, List<ImpactClient> seeds) {
        var derived = new ArrayList<ImpactClient>();
        var seen = new TreeSet<String>();
        for (ImpactClient seed : seeds) {
            for (Rule version : versions) {
                of(version, seed).stream()
                        .filter(one -> seen.add(one.request().toString()))
                        .forEach(derived::add);
            }
        }
        return derived;
    }
}
