package org.peptideadvisor.scenario.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.Question;

/** The answers of {@link GeneratedClients} to questions that were added later: drawn last, so that a seed keeps the rest of its client. */
final class GeneratedAnswers {

    private final Catalog catalog;
    private final List<String> ingredients;

    GeneratedAnswers(Catalog catalog, List<String> ingredients) {
        this.catalog = catalog;
        this.ingredients = ingredients;
    }

    /** Answers to the questions that were added later, each drawn after all that were there before. */
    void draw(ObjectNode client, Random random) {
        for (Question question : Question.aboutTheClient()) {
            if (!GeneratedClients.DRAWN_FIRST.contains(question)) {
                String field = question.field();
                switch (question.form()) {
                    case WHOLE -> {
                        if (random.nextInt(6) == 0) {
                            client.put(field, random.nextInt(question.highest() + 1));
                        }
                    }
                    case ONE -> choose(client, question, random);
                    case MANY -> {
                        if (question.details().isEmpty()) {
                            RandomChoice.few(client, field, ids(Objects.requireNonNull(question.kind())), 3, random);
                        } else {
                            entries(client, question, random);
                        }
                    }
                    default -> throw new IllegalStateException(field);
                }
            }
        }
        for (JsonNode use : client.path("uses")) {
            if (random.nextInt(3) == 0) {
                ((ObjectNode) use).put("sinceWeeks", random.nextInt(60));
            }
        }
        if (client.has("wants")) {
            RandomChoice.list(
                    (ObjectNode) client.get("wants"),
                    "ingredients",
                    RandomChoice.some(ingredients, random.nextInt(3), random));
        }
    }

    private void entries(ObjectNode client, Question question, Random random) {
        if (random.nextInt(8) == 0) {
            return;
        }
        ArrayNode list = client.putArray(question.field());
        if (random.nextInt(6) == 0) {
            ObjectNode entry =
                    list.addObject().put("id", RandomChoice.pick(ids(Objects.requireNonNull(question.kind())), random));
            for (EntryDetail detail : question.details()) {
                if (random.nextInt(3) > 0) {
                    if (detail.isNumber()) {
                        entry.put(detail.field(), random.nextInt(Math.min(detail.highest(), 90)));
                    } else {
                        entry.put(detail.field(), RandomChoice.pick(ingredients, random));
                    }
                }
            }
        }
    }

    private void choose(ObjectNode client, Question question, Random random) {
        if (random.nextInt(6) > 0) {
            client.put(question.field(), RandomChoice.pick(ids(Objects.requireNonNull(question.kind())), random));
        }
    }

    private List<String> ids(String kind) {
        return catalog.vocabulary().terms(kind).stream().map(VocabularyTerm::id).toList();
    }
}
