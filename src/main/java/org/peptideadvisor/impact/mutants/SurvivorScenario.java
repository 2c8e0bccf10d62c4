package org.peptideadvisor.impact.mutants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.engine.RuleVariants;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.scenario.Scenario;
import org.peptideadvisor.scenario.ScenarioRunner;

/**
 * Proposes the scenario that would catch a surviving mutant. The witness is made as short as it can be without losing the difference,
 * and the scenario expects the first thing that the rules say and the mutant does not, or forbids what only the mutant says. Whether the
 * rules are right to say it is for a person to judge. Thread-safe.
 */
public final class SurvivorScenario {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /** The parts of an answer that are looked at, those that say most first. */
    private static final List<String> PARTS = List.of(
            "referrals",
            "exclusions",
            "cautions",
            "recommendations",
            "supporting",
            "interactions",
            "expectations",
            "followUp",
            "routine",
            "brief",
            "plan");

    /** What of an entry of an answer names it; the rest is wording. */
    private static final Set<String> NAMING = Set.of(
            "kind",
            "id",
            "subject",
            "ingredient",
            "urgency",
            "week",
            "weeks",
            "rule",
            "refused",
            "effect",
            "first",
            "second",
            "order",
            "step",
            "form",
            "forms",
            "fromWeek",
            "toWeek",
            "perWeek",
            "outcome");

    private final Release release;
    private final ScenarioRunner runner;

    public SurvivorScenario(Release release) {
        this.release = release;
        this.runner = new ScenarioRunner(release.advisor());
    }

    /** A client decided by the rules and by a mutant, who are told different things. */
    private record ToldTwice(JsonNode request, SettledDecision now, SettledDecision then) {}

    /** The text of a scenario that passes on the rules and fails on the mutant; null when none was found. */
    public @Nullable String of(TriedMutant survivor) {
        if (survivor.witness() == null) {
            return null;
        }
        RuleMutant mutant = survivor.mutant();
        var variants = new RuleVariants(Map.of(mutant.id(), mutant.changed()));
        ToldTwice told = told(survivor.witness().request(), mutant, variants);
        if (told == null) {
            return null;
        }
        told = shortest(told, mutant, variants);
        JsonNode now = ToldAdvice.of(told.now().advice());
        JsonNode then = ToldAdvice.of(told.then().advice());
        for (ObjectNode wanted : expectations(now, then, mutant.rule().id())) {
            Scenario scenario = new Scenario(
                    "", "", List.of(), told.now().consultation(), wanted.get("expect"), wanted.get("never"), null);
            if (runner.judge(scenario, told.now()).passed()
                    && !runner.judge(scenario, told.then()).passed()) {
                return text(mutant, told.request(), wanted);
            }
        }
        return null;
    }

    private @Nullable ToldTwice told(JsonNode request, RuleMutant mutant, RuleVariants variants) {
        if (!(release.intake().read(request) instanceof ReadResult.Accepted<AdviceRequest> accepted)) {
            return null;
        }
        SettledDecision now = release.advisor().settle(accepted.value().consultation());
        var said = variants.on(MutantTrial.facts(now)).getOrDefault(mutant.id(), List.of());
        SettledDecision then =
                release.advisor().settle(accepted.value().consultation(), MutantTrial.substitution(mutant, said));
        return ToldAdvice.same(now.advice(), then.advice()) ? null : new ToldTwice(request, now, then);
    }

    /** The same client with as few answers as still show the difference; an empty list is shorter than none. */
    private ToldTwice shortest(ToldTwice told, RuleMutant mutant, RuleVariants variants) {
        ToldTwice shortest = told;
        int at = 0;
        for (JsonNode shorter = next(shortest.request(), at); shorter != null; shorter = next(shortest.request(), at)) {
            ToldTwice tried = told(shorter, mutant, variants);
            if (tried == null) {
                at++;
            } else {
                shortest = tried;
            }
        }
        return shortest;
    }

    /** The request without one of its parts, counted in the order in which they stand; null behind the last. */
    private static @Nullable JsonNode next(JsonNode request, int at) {
        ObjectNode copy = request.deepCopy();
        ObjectNode client = (ObjectNode) copy.get("client");
        int left = at;
        for (String field : names(client)) {
            if (client.get(field) instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if (left-- == 0) {
                        list.remove(i);
                        return copy;
                    }
                    if (list.get(i) instanceof ObjectNode entry) {
                        for (String detail : names(entry)) {
                            if (!detail.equals("id") && left-- == 0) {
                                entry.remove(detail);
                                return copy;
                            }
                        }
                    }
                }
            } else if (client.get(field) instanceof ObjectNode wants) {
                for (String wish : names(wants)) {
                    for (int i = 0; wants.get(wish) instanceof ArrayNode list && i < list.size(); i++) {
                        if (left-- == 0) {
                            list.remove(i);
                            return copy;
                        }
                    }
                    if (left-- == 0) {
                        wants.remove(wish);
                        return copy;
                    }
                }
            }
            boolean emptied =
                    client.get(field).isContainerNode() && client.get(field).isEmpty();
            if (!emptied && !client.get(field).isArray() && left-- == 0) {
                client.remove(field);
                return copy;
            }
        }
        return null;
    }

    private static List<String> names(ObjectNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<ObjectNode> expectations(JsonNode now, JsonNode then, String rule) {
        var wanted = new ArrayList<ObjectNode>();
        for (String part : PARTS) {
            differing(part, now.path(part), then.path(part), rule, "expect", wanted);
        }
        for (String part : PARTS) {
            differing(part, then.path(part), now.path(part), rule, "never", wanted);
        }
        if (!now.path("outcome").equals(then.path("outcome"))) {
            ObjectNode outcome = JsonNodeFactory.instance.objectNode();
            outcome.putObject("expect").set("outcome", now.path("outcome"));
            wanted.add(outcome);
        }
        for (String part : PARTS) {
            if (!now.path(part).isMissingNode() && !now.path(part).equals(then.path(part))) {
                ObjectNode whole = JsonNodeFactory.instance.objectNode();
                whole.putObject("expect").set(part, naming(now.path(part), rule));
                wanted.add(whole);
            }
        }
        return wanted;
    }

    private static void differing(
            String part, JsonNode one, JsonNode other, String rule, String as, List<ObjectNode> wanted) {
        if (one.isArray()) {
            for (JsonNode entry : one) {
                boolean there = false;
                for (JsonNode same : other) {
                    there |= same.equals(entry);
                }
                if (!there) {
                    ObjectNode expectation = JsonNodeFactory.instance.objectNode();
                    expectation.putObject(as).putArray(part).add(naming(entry, rule));
                    wanted.add(expectation);
                }
            }
        } else if (one.isObject()) {
            for (String field : names((ObjectNode) one)) {
                if (one.get(field).isArray()) {
                    for (JsonNode entry : one.get(field)) {
                        boolean there = false;
                        for (JsonNode same : other.path(field)) {
                            there |= same.equals(entry);
                        }
                        if (!there) {
                            ObjectNode expectation = JsonNodeFactory.instance.objectNode();
                            expectation
                                    .putObject(as)
                                    .putObject(part)
                                    .putArray(field)
                                    .add(naming(entry, rule));
                            wanted.add(expectation);
                        }
                    }
                } else if (as.equals("expect") && !one.get(field).equals(other.path(field))) {
                    ObjectNode expectation = JsonNodeFactory.instance.objectNode();
                    expectation.putObject(as).putObject(part).set(field, naming(one.get(field), rule));
                    wanted.add(expectation);
                }
            }
        }
    }

    /** What names an entry, without its wording; of its reasons only that of the rule, where it has one. */
    private static JsonNode naming(JsonNode node, String rule) {
        if (node instanceof ObjectNode object) {
            ObjectNode named = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                if (field.getKey().equals("reasons")) {
                    for (JsonNode reason : field.getValue()) {
                        if (reason.path("rule").asText().equals(rule)) {
                            named.putArray("reasons").addObject().put("rule", rule);
                        }
                    }
                } else if (NAMING.contains(field.getKey()) || field.getValue().isArray()) {
                    JsonNode inner = naming(field.getValue(), rule);
                    if (!(inner.isContainerNode() && inner.isEmpty())) {
                        named.set(field.getKey(), inner);
                    }
                }
            });
            return named;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode named = JsonNodeFactory.instance.arrayNode();
            list.forEach(entry -> {
                JsonNode inner = naming(entry, rule);
                if (!(inner.isContainerNode() && inner.isEmpty())) {
                    named.add(inner);
                }
            });
            return named;
        }
        return node;
    }

    private static String text(RuleMutant mutant, JsonNode request, ObjectNode wanted) {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode();
        scenario.put("title", mutant.rule().title() + " (" + mutant.kind().id() + ": " + mutant.what() + ")");
        if (!wanted.toString().contains("\"" + mutant.rule().id() + "\"")) {
            scenario.putArray("about").add(mutant.rule().id());
        }
        scenario.set("given", request);
        scenario.setAll(wanted);
        try {
            return YAML.writeValueAsString(scenario);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
