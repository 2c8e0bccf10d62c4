package org.peptideadvisor.cli.ask;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerDetail;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerForm;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerOption;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.contract.answer.QuestionForms.ScreenedTopic;

/** Puts a line typed at the terminal into the request as an answer. The reader of the request checks its content. */
final class SpokenAnswer {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SpokenAnswer() {}

    /** The request with the answer in it, or null when it cannot be understood; {@code known} stays as it is. */
    static @Nullable ObjectNode add(String line, PutQuestion question, ObjectNode known) {
        ObjectNode request = known.deepCopy();
        merge(question.merge(), request);
        List<String> words = Arrays.stream(line.trim().split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        AnswerForm form = question.answer();
        if (form.at() == null) {
            List<String> topics =
                    question.topics().stream().map(ScreenedTopic::question).toList();
            List<String> ticked = ids(words, topics);
            if (!topics.containsAll(ticked)) {
                return null;
            }
            question.topics()
                    .forEach(topic -> merge(ticked.contains(topic.question()) ? topic.ifSo() : topic.ifNot(), request));
        } else if (form.kind().equals("flag")
                && !List.of(List.of(), List.of("y"), List.of("n")).contains(words)) {
            return null;
        } else if (!words.isEmpty() || form.kind().equals("many")) {
            ObjectNode holder = request;
            List<String> path = Arrays.asList(form.at().substring(1).split("/"));
            for (String field : path.subList(0, path.size() - 1)) {
                holder = holder.withObjectProperty(field);
            }
            put(words, form, holder, path.get(path.size() - 1));
        }
        return request;
    }

    private static void put(List<String> words, AnswerForm form, ObjectNode holder, String field) {
        switch (form.kind()) {
            case "whole" -> putNumberOrText(holder, field, words.get(0));
            case "flag" -> holder.put(field, words.get(0).equals("y"));
            case "one" -> holder.put(field, ids(words, options(form)).get(0));
            default -> many(words, form, holder.putArray(field));
        }
    }

    private static void many(List<String> words, AnswerForm form, ArrayNode list) {
        for (String word : words) {
            List<String> parts = Arrays.asList(word.split("="));
            String id = ids(List.of(parts.get(0)), options(form)).get(0);
            if (form.details().isEmpty()) {
                list.add(id);
            } else {
                ObjectNode entry = list.addObject().put("id", id);
                parts.subList(1, parts.size()).forEach(part -> detail(form.details(), part, entry));
            }
        }
    }

    /** A detail as {@code field:value}; a bare value is of the first that takes such a value. */
    private static void detail(List<AnswerDetail> details, String said, ObjectNode entry) {
        int colon = said.indexOf(':');
        String value = said.substring(colon + 1);
        putNumberOrText(entry, colon < 0 ? field(details, value) : said.substring(0, colon), value);
    }

    private static String field(List<AnswerDetail> details, String value) {
        boolean number = isNumber(value);
        return details.stream()
                .filter(detail -> (detail.lowest() != null) == number)
                .map(AnswerDetail::field)
                .findFirst()
                .orElse(details.get(0).field());
    }

    private static void putNumberOrText(ObjectNode object, String field, String value) {
        if (isNumber(value)) {
            object.put(field, Integer.parseInt(value));
        } else {
            object.put(field, value);
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }

    private static List<String> options(AnswerForm form) {
        return form.options().stream().map(AnswerOption::id).toList();
    }

    /** Numbers led back to the ids that they stand for. */
    private static List<String> ids(List<String> words, List<String> offered) {
        var ids = new ArrayList<String>(words.size());
        for (String word : words) {
            int number = isNumber(word) ? Integer.parseInt(word) : 0;
            ids.add(number >= 1 && number <= offered.size() ? offered.get(number - 1) : word);
        }
        return ids;
    }

    private static void merge(Map<String, Object> patch, ObjectNode target) {
        merge(Objects.requireNonNull(MAPPER.<ObjectNode>valueToTree(patch)), target);
    }

    private static void merge(ObjectNode patch, ObjectNode target) {
        for (var field : patch.properties()) {
            if (field.getValue() instanceof ObjectNode object) {
                merge(object, target.withObjectProperty(field.getKey()));
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
