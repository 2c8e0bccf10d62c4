package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of an answer that are read as sentences: all but ids and names. */
final class AnswerTexts {

    /** Fields whose texts are ids or names, which are no words to read. */
    private static final Set<String> NO_WORDS = Set.of(
            "decisionId",
            "release",
            "decidedAt",
            "outcome",
            "id",
            "name",
            "kind",
            "urgency",
            "rules",
            "budget",
            "step",
            "ingredients",
            "days",
            "change",
            "row",
            "insteadOf",
            "form",
            "for",
            "fact",
            "couldChange");

    private AnswerTexts() {}

    static int words(JsonNode answer) {
        return texts(answer).stream()
                .mapToInt(text -> text.split("\\s+").length)
                .sum();
    }

    static List<String> sentences(JsonNode answer) {
        return texts(answer).stream()
                .flatMap(text -> List.of(text.split("(?<=[.!?])\\s+")).stream())
                .filter(sentence -> sentence.matches(".*[.!?]"))
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        if (node.isArray()) {
            node.forEach(one -> texts.addAll(texts(one)));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!NO_WORDS.contains(field.getKey())) {
                texts.addAll(texts(field.getValue()));
            }
        }
        return texts;
    }
}
