package org.peptideadvisor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.fact.Peptide;

/**
 * Clients such as ask for skincare advice, each with an answer to every question of the contract. How common an answer is was
 * set by judgement, on the cautious side of what one would expect, and is written here so that it can be judged: it comes
 * from no survey. Equal seeds make equal clients.
 */
public final class UsualClients {

    private static final int A_WARNING_SIGN = 4;
    private static final int A_CONDITION = 35;
    private static final int A_MEDICINE = 12;
    private static final int AN_ALLERGY = 20;
    private static final int A_PROCEDURE = 12;
    private static final int PRODUCTS_IN_USE = 80;
    private static final int ANOTHER_DELIVERY = 6;
    private static final int A_SUBSTANCE_BY_NAME = 4;
    private static final int A_PROCEDURE_WISHED_FOR = 6;
    private static final int A_FORM_PREFERRED = 30;
    private static final int FRAGRANCE_FREE = 25;
    private static final int VEGAN = 12;
    private static final int AN_INGREDIENT = 15;
    private static final int A_HORMONAL_STATUS = 40;
    private static final int A_REACTION = 15;
    private static final int A_PLAN = 10;
    private static final int A_DEVICE = 20;

    private final Catalog catalog = ShippedRelease.get().catalog();

    /** The full questionnaire of one client, as a request. */
    public ObjectNode request(long seed) {
        var random = new SplittableRandom(seed);
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode client = request.putObject("client");
        client.put("age", happens(5, random) ? random.nextInt(12, 18) : random.nextInt(18, 75));
        client.put("skinType", pick(ids("skin-type"), random));
        client.put("sensitivity", pick(ids("sensitivity"), random));
        client.put("phototype", random.nextInt(1, 7));
        concerns(client.putArray("concerns"), random);
        some(client.putArray("conditions"), "condition", A_CONDITION, random);
        some(client.putArray("medications"), "medication", A_MEDICINE, random);
        some(client.putArray("allergies"), "allergy", AN_ALLERGY, random);
        some(client.putArray("signs"), "sign", A_WARNING_SIGN, random);
        ArrayNode procedures = client.putArray("procedures");
        if (happens(A_PROCEDURE, random)) {
            procedures.addObject().put("id", pick(ids("procedure"), random)).put("daysAgo", random.nextInt(90));
        }
        uses(client.putArray("uses"), random);
        ObjectNode wants = client.putObject("wants");
        List<String> others = new ArrayList<>(ids("delivery"));
        others.remove("topical");
        wants.put("delivery", happens(ANOTHER_DELIVERY, random) ? pick(others, random) : "topical");
        some(wants.putArray("substances"), "substance", A_SUBSTANCE_BY_NAME, random);
        some(wants.putArray("procedures"), "procedure", A_PROCEDURE_WISHED_FOR, random);
        some(wants.putArray("forms"), "form", A_FORM_PREFERRED, random);
        wants.put("fragranceFree", happens(FRAGRANCE_FREE, random)).put("vegan", happens(VEGAN, random));
        ArrayNode ingredients = wants.putArray("ingredients");
        if (happens(AN_INGREDIENT, random)) {
            ingredients.add(pick(catalog.peptides().stream().map(Peptide::id).toList(), random));
        }
        client.put(
                "hormonal",
                happens(A_HORMONAL_STATUS, random) ? pick(ids("hormonal-status"), random) : "cannot-become-pregnant");
        client.put("weeksSinceIsotretinoin", random.nextInt(0, 521));
        tookCapsules(request);
        client.put("stepBudget", pick(ids("step-budget"), random));
        client.put("market", pick(ids("market"), random));
        ArrayNode reactions = client.putArray("reactions");
        if (happens(A_REACTION, random)) {
            reactions.addObject().put("id", pick(ids("reaction"), random)).put("daysAgo", random.nextInt(60));
        }
        ArrayNode planned = client.putArray("planned");
        if (happens(A_PLAN, random)) {
            planned.addObject().put("id", pick(ids("procedure"), random)).put("inDays", random.nextInt(90));
        }
        some(client.putArray("devices"), "device", A_DEVICE, random);
        for (Question question : Question.aboutTheClient()) {
            if (!client.has(question.field()) && question != Question.WEEKS_SINCE_ISOTRETINOIN) {
                client.putArray(question.field());
            }
        }
        return request;
    }

    /** Who names the medicines and no isotretinoin has no last capsule to tell of, and is not asked. */
    public static ObjectNode tookCapsules(ObjectNode request) {
        ObjectNode client = (ObjectNode) request.get("client");
        if (client.has("medications") && !client.get("medications").toString().contains("oral-isotretinoin")) {
            client.remove("weeksSinceIsotretinoin");
        }
        return request;
    }

    private void concerns(ArrayNode list, SplittableRandom random) {
        for (String id : distinct(ids("concern"), random.nextInt(1, 4), random)) {
            list.addObject().put("id", id).put("severity", pick(ids("severity"), random));
        }
    }

    private void uses(ArrayNode list, SplittableRandom random) {
        if (happens(PRODUCTS_IN_USE, random)) {
            List<String> actives = catalog.actives().stream().map(CoActive::id).toList();
            for (String id : distinct(actives, random.nextInt(1, 4), random)) {
                list.addObject()
                        .put("id", id)
                        .put("when", pick(ids("when"), random))
                        .put("perWeek", random.nextInt(1, 8));
            }
        }
    }

    /** With this chance one id, or now and then two. */
    private void some(ArrayNode list, String kind, int percent, SplittableRandom random) {
        if (happens(percent, random)) {
            distinct(ids(kind), happens(20, random) ? 2 : 1, random).forEach(list::add);
        }
    }

    private static boolean happens(int percent, SplittableRandom random) {
        return random.nextInt(100) < percent;
    }

    private List<String> ids(String kind) {
        return catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).toList();
    }

    private static String pick(List<String> ids, SplittableRandom random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<String> distinct(List<String> ids, int count, SplittableRandom random) {
        var left = new ArrayList<>(ids);
        var chosen = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
