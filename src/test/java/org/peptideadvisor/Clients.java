package org.peptideadvisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.scenario.clients.GeneratedClients;

/** Makes requests of every sort from a seed: each question is asked or not, each list is empty or holds a few ids. */
public final class Clients {

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

    private final Catalog catalog = ShippedRelease.get().catalog();
    private final List<String> ingredients = new ArrayList<>();
    private final GeneratedClients generated = new GeneratedClients(catalog);

    public Clients() {
        catalog.peptides().forEach(peptide -> ingredients.add(peptide.id()));
        catalog.actives().forEach(active -> ingredients.add(active.id()));
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

    /** The generated client of a seed. */
    public ObjectNode request(long seed) {
        return generated.request(seed);
    }

    /** A client whose shelf is full. */
    public ObjectNode busy(long seed) {
        return generated.busy(seed);
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

    /** A client of {@link #request} or {@link #busy} who shows the labels of some products. */
    public ObjectNode labelled(long seed) {
        var random = new Random(seed);
        ObjectNode request = random.nextBoolean() ? request(seed) : busy(seed);
        LabelledProducts.draw((ObjectNode) request.get("client"), random);
        return request;
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
