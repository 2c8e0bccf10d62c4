package org.peptideadvisor.scenario.clients;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Question;

/**
 * Requests of clients who do not exist, each drawn from a seed: a question is asked or not, a list is empty or holds a few ids. Equal
 * seeds on equal tables draw equal clients. Immutable.
 */
public final class GeneratedClients {

    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe");
    private static final List<String> WHEN = List.of("morning", "evening", "both");

    /** The questions that a seed drew answers to first; others are drawn after them, so that a seed keeps its client. */
    static final Set<Question> DRAWN_FIRST = EnumSet.range(Question.AGE, Question.USES);

    private final Catalog catalog;
    private final List<String> ingredients = new ArrayList<>();
    private final List<String> uses = new ArrayList<>();

    public GeneratedClients(Catalog catalog) {
        this.catalog = catalog;
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
        uses.addAll(ingredients);
        Stream.of("aha", "bha", "retinoid", "vitamin-c", "sunscreen")
                .filter(group -> catalog.vocabulary().term("group", group) != null)
                .forEach(uses::add);
    }

    /** A client of every sort: old and young, asked much or little. */
    public ObjectNode request(long seed) {
        var random = new Random(seed);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode client = request.putObject("client");
        if (random.nextInt(8) > 0) {
            client.put("age", random.nextInt(10) == 0 ? random.nextInt(121) : 16 + random.nextInt(60));
        }
        choose(client, "skinType", "skin-type", random);
        choose(client, "sensitivity", "sensitivity", random);
        if (random.nextInt(6) > 0) {
            client.put("phototype", 1 + random.nextInt(6));
        }
        concerns(client, random);
        RandomChoice.few(client, "conditions", ids("condition"), 3, random);
        RandomChoice.few(client, "medications", ids("medication"), 6, random);
        List<String> allergens = new ArrayList<>(ids("allergy"));
        ingredients.stream().filter(id -> !allergens.contains(id)).forEach(allergens::add);
        RandomChoice.few(client, "allergies", allergens, 3, random);
        RandomChoice.few(client, "signs", ids("sign"), 12, random);
        procedures(client, random);
        uses(client, random);
        wants(client, random);
        new GeneratedAnswers(catalog, ingredients).draw(client, random);
        return request;
    }

    /** A client whose shelf is full: up to eight products in use, some prescribed, most with their times; seldom kept from them. */
    public ObjectNode busy(long seed) {
        var random = new Random(seed);
        ObjectNode request = request(seed);
        ObjectNode client = (ObjectNode) request.get("client");
        for (String field : List.of("conditions", "signs", "allergies", "reactions", "procedures", "planned")) {
            if (random.nextInt(4) > 0) {
                client.putArray(field);
            }
        }
        concerns(client, random);
        ArrayNode used = client.putArray("uses");
        for (String id : RandomChoice.some(uses, 2 + random.nextInt(7), random)) {
            use(used, id, random);
        }
        return request;
    }

    private void use(ArrayNode used, String id, Random random) {
        ObjectNode use = used.addObject().put("id", id);
        if (random.nextInt(5) > 0) {
            use.put("when", RandomChoice.pick(WHEN, random));
        }
        if (random.nextInt(5) > 0) {
            use.put("perWeek", 1 + random.nextInt(14));
        }
        if (random.nextBoolean()) {
            use.put("sinceWeeks", random.nextInt(60));
        }
    }

    private List<String> ids(String kind) {
        return catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).toList();
    }

    private void choose(ObjectNode client, String field, String kind, Random random) {
        if (random.nextInt(6) > 0) {
            client.put(field, RandomChoice.pick(ids(kind), random));
        }
    }

    private void concerns(ObjectNode client, Random random) {
        if (random.nextInt(10) == 0) {
            return;
        }
        ArrayNode list = client.putArray("concerns");
        for (String id : RandomChoice.some(ids("concern"), random.nextInt(4), random)) {
            ObjectNode concern = list.addObject().put("id", id);
            if (random.nextInt(4) > 0) {
                concern.put("severity", RandomChoice.pick(SEVERITIES, random));
            }
        }
    }

    private void procedures(ObjectNode client, Random random) {
        if (random.nextInt(8) == 0) {
            return;
        }
        ArrayNode list = client.putArray("procedures");
        if (random.nextInt(6) == 0) {
            ObjectNode procedure = list.addObject().put("id", RandomChoice.pick(ids("procedure"), random));
            if (random.nextInt(3) > 0) {
                procedure.put("daysAgo", random.nextInt(60));
            }
        }
    }

    private void uses(ObjectNode client, Random random) {
        if (random.nextInt(8) == 0) {
            return;
        }
        ArrayNode list = client.putArray("uses");
        for (String id : RandomChoice.some(uses, random.nextInt(4), random)) {
            ObjectNode use = list.addObject().put("id", id);
            if (random.nextInt(3) > 0) {
                use.put("when", RandomChoice.pick(WHEN, random)).put("perWeek", 1 + random.nextInt(14));
            }
        }
    }

    private void wants(ObjectNode client, Random random) {
        if (random.nextInt(3) > 0) {
            return;
        }
        ObjectNode wants = client.putObject("wants");
        if (random.nextInt(2) == 0) {
            wants.put("delivery", RandomChoice.pick(ids("delivery"), random));
        }
        RandomChoice.list(
                wants, "substances", RandomChoice.some(ids("substance"), random.nextInt(5) == 0 ? 1 : 0, random));
        RandomChoice.list(
                wants, "procedures", RandomChoice.some(ids("procedure"), random.nextInt(3) == 0 ? 1 : 0, random));
        RandomChoice.list(wants, "forms", RandomChoice.some(ids("form"), random.nextInt(3), random));
        wants.put("fragranceFree", random.nextBoolean()).put("vegan", random.nextInt(4) == 0);
        RandomChoice.list(wants, "ingredients", RandomChoice.some(ingredients, random.nextInt(3) == 0 ? 1 : 0, random));
    }
}
