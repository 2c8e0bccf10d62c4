package org.peptideadvisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;

/** Makes requests of every sort from a seed: each question is asked or not, each list is empty or holds a few ids. */
public final class Clients {

    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe");
    private static final List<String> WHEN = List.of("morning", "evening", "both");

    private static final List<String> STRONG = List.of(
            "retinal",
            "retinyl-esters",
            "tretinoin",
            "glycolic-acid",
            "salicylic-acid",
            "l-ascorbic-acid",
            "copper-tripeptide-1",
            "hydroquinone",
            "retinoid");
    /** The fields of a client but the subject: an answer to each question, and the wishes. */
    private static final int FIELDS = Question.aboutTheClient().size() + 1;

    /** The questions that a seed drew answers to first; others are drawn after them, so that a seed keeps its client. */
    static final Set<Question> DRAWN_FIRST = EnumSet.range(Question.AGE, Question.USES);

    private final Catalog catalog = ShippedRelease.get().catalog();
    private final List<String> ingredients = new ArrayList<>();
    private final List<String> uses = new ArrayList<>();

    public Clients() {
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
        uses.addAll(ingredients);
        uses.addAll(List.of("aha", "bha", "retinoid", "vitamin-c", "sunscreen"));
    }

    /** The consultation that the intake makes of a request. */
    public static Consultation consultation(ObjectNode request) {
        ReadResult<AdviceRequest> read = ShippedRelease.get().intake().read(request);
        if (read instanceof ReadResult.Rejected<AdviceRequest> refused) {
            throw new AssertionError(refused.faults() + " in " + request);
        }
        return ((ReadResult.Accepted<AdviceRequest>) read).value().consultation();
    }

    /** The consultation of a request whose {@code client} this is; single quotes stand for double ones. */
    public static Consultation consultation(String client) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        try {
            request.set("client", new ObjectMapper().readTree(client.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(client, e);
        }
        return consultation(request);
    }

    /**
     * A request of a healthy adult who was asked everything, with strong products, procedures and wishes: much that the client
     * could do otherwise.
     */
    public ObjectNode healthy(long seed) {
        var random = new Random(seed);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode client = request.putObject("client");
        client.put("age", 25 + random.nextInt(30)).put("skinType", "normal").put("phototype", 2);
        client.put("sensitivity", "none");
        for (Question question : Question.aboutTheClient()) {
            if (question.form() == Question.QuestionForm.MANY) {
                client.putArray(question.field());
            }
        }
        ArrayNode concerns = client.putArray("concerns");
        some(List.of("wrinkles", "fine-lines", "loss-of-firmness", "dullness", "rough-texture"), 2, random)
                .forEach(id -> concerns.addObject().put("id", id));
        ArrayNode procedures = client.putArray("procedures");
        for (String id : some(ids("procedure"), random.nextInt(3), random)) {
            procedures.addObject().put("id", id).put("daysAgo", random.nextInt(35));
        }
        ArrayNode used = client.putArray("uses");
        for (String id : some(STRONG, random.nextInt(4), random)) {
            used.addObject().put("id", id).put("when", pick(WHEN, random)).put("perWeek", 1 + random.nextInt(7));
        }
        wants(client, random);
        client.put("hormonal", "cannot-become-pregnant")
                .put("stepBudget", "standard")
                .put("market", "eu");
        ArrayNode planned = client.putArray("planned");
        for (String id : some(ids("procedure"), random.nextInt(2), random)) {
            planned.addObject().put("id", id).put("inDays", random.nextInt(60));
        }
        ArrayNode devices = client.putArray("devices");
        some(ids("device"), random.nextInt(2), random).forEach(devices::add);
        return request;
    }

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
        few(client, "conditions", ids("condition"), 3, random);
        few(client, "medications", ids("medication"), 6, random);
        List<String> allergens = new ArrayList<>(ids("allergy"));
        ingredients.stream().filter(id -> !allergens.contains(id)).forEach(allergens::add);
        few(client, "allergies", allergens, 3, random);
        few(client, "signs", ids("sign"), 12, random);
        procedures(client, random);
        uses(client, random);
        wants(client, random);
        new LaterAnswers(catalog, ingredients).draw(client, random);
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
        for (String id : some(uses, 2 + random.nextInt(7), random)) {
            use(used, id, random);
        }
        return request;
    }

    /** A client of {@link #request} or {@link #busy} who shows the labels of some products. */
    public ObjectNode labelled(long seed) {
        var random = new Random(seed);
        ObjectNode request = random.nextBoolean() ? request(seed) : busy(seed);
        LabelledProducts.draw((ObjectNode) request.get("client"), random);
        return request;
    }

    private void use(ArrayNode used, String id, Random random) {
        ObjectNode use = used.addObject().put("id", id);
        if (random.nextInt(5) > 0) {
            use.put("when", pick(WHEN, random));
        }
        if (random.nextInt(5) > 0) {
            use.put("perWeek", 1 + random.nextInt(14));
        }
        if (random.nextBoolean()) {
            use.put("sinceWeeks", random.nextInt(60));
        }
    }

    /** A request of {@link #request} with an answer to every question: what was left out is taken from other requests, or nothing is wanted. */
    public ObjectNode full(long seed) {
        ObjectNode request = request(seed);
        ObjectNode client = (ObjectNode) request.get("client");
        for (long other = seed + 1; client.size() < FIELDS; other++) {
            for (var field : request(other).get("client").properties()) {
                if (!client.has(field.getKey())) {
                    client.set(field.getKey(), field.getValue());
                }
            }
        }
        ObjectNode wants = (ObjectNode) client.get("wants");
        if (!wants.has("delivery")) {
            wants.put("delivery", "topical");
        }
        if (!wants.has("ingredients")) {
            wants.putArray("ingredients");
        }
        return request;
    }

    private List<String> ids(String kind) {
        return catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).toList();
    }

    private void choose(ObjectNode client, String field, String kind, Random random) {
        if (random.nextInt(6) > 0) {
            client.put(field, pick(ids(kind), random));
        }
    }

    private void concerns(ObjectNode client, Random random) {
        if (random.nextInt(10) == 0) {
            return;
        }
        ArrayNode list = client.putArray("concerns");
        for (String id : some(ids("concern"), random.nextInt(4), random)) {
            ObjectNode concern = list.addObject().put("id", id);
            if (random.nextInt(4) > 0) {
                concern.put("severity", pick(SEVERITIES, random));
            }
        }
    }

    /** Absent in one of eight, else empty but in one of {@code rarity}. */
    static void few(ObjectNode client, String field, List<String> ids, int rarity, Random random) {
        if (random.nextInt(8) == 0) {
            return;
        }
        ArrayNode list = client.putArray(field);
        if (random.nextInt(rarity) == 0) {
            some(ids, 1 + random.nextInt(2), random).forEach(list::add);
        }
    }

    private void procedures(ObjectNode client, Random random) {
        if (random.nextInt(8) == 0) {
            return;
        }
        ArrayNode list = client.putArray("procedures");
        if (random.nextInt(6) == 0) {
            ObjectNode procedure = list.addObject().put("id", pick(ids("procedure"), random));
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
        for (String id : some(uses, random.nextInt(4), random)) {
            ObjectNode use = list.addObject().put("id", id);
            if (random.nextInt(3) > 0) {
                use.put("when", pick(WHEN, random)).put("perWeek", 1 + random.nextInt(14));
            }
        }
    }

    private void wants(ObjectNode client, Random random) {
        if (random.nextInt(3) > 0) {
            return;
        }
        ObjectNode wants = client.putObject("wants");
        if (random.nextInt(2) == 0) {
            wants.put("delivery", pick(ids("delivery"), random));
        }
        list(wants, "substances", some(ids("substance"), random.nextInt(5) == 0 ? 1 : 0, random));
        list(wants, "procedures", some(ids("procedure"), random.nextInt(3) == 0 ? 1 : 0, random));
        list(wants, "forms", some(ids("form"), random.nextInt(3), random));
        wants.put("fragranceFree", random.nextBoolean()).put("vegan", random.nextInt(4) == 0);
        list(wants, "ingredients", some(ingredients, random.nextInt(3) == 0 ? 1 : 0, random));
    }

    static void list(ObjectNode node, String field, List<String> ids) {
        ArrayNode list = node.putArray(field);
        ids.forEach(list::add);
    }

    static String pick(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    static List<String> some(List<String> ids, int count, Random random) {
        var left = new ArrayList<>(ids);
        var chosen = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
