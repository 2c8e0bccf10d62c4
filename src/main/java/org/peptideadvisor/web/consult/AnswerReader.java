package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerDetail;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerForm;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.contract.answer.QuestionForms.ScreenedTopic;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.TypedNames;

/** Reads the answer that the form of a page holds. What cannot be read is said in a sentence for whoever typed it. Used for one answer. */
final class AnswerReader {

    static final String VALUE = "value";
    static final String NONE = "none";
    static final String FURTHER = "further";

    /** Characters that a number of any question needs. */
    private static final int LONGEST_NUMBER = 6;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormFields form;
    private final TypedNames names;
    private final List<String> faults = new ArrayList<>();

    AnswerReader(FormFields form, TypedNames names) {
        this.form = form;
        this.names = names;
    }

    /** What is wrong; empty if nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The state with the answer; the same state where there is a fault. */
    ConsultState read(PutQuestion put, ConsultState state) {
        Question question = Question.of(put.id());
        if (question == null) {
            return topics(put, state);
        }
        if (question == Question.USES) {
            return products(state);
        }
        JsonNode answer = answer(put.answer());
        return faults.isEmpty() ? state.with(question, answer).put(put.id()) : state;
    }

    private JsonNode answer(AnswerForm asked) {
        return switch (asked.kind()) {
            case "whole" -> number(form.text(VALUE), asked.lowest(), asked.highest());
            case "flag" -> BooleanNode.valueOf(one().equals("yes"));
            case "one" -> TextNode.valueOf(one());
            default -> many(asked);
        };
    }

    private String one() {
        String chosen = form.text(VALUE);
        if (chosen.isEmpty()) {
            faults.add("Choose one answer. If you are not sure, say so with the button below.");
        }
        return chosen;
    }

    private JsonNode number(String typed, @Nullable Integer lowest, @Nullable Integer highest) {
        String text = typed.strip();
        int low = lowest == null ? 0 : lowest;
        int high = highest == null ? Integer.MAX_VALUE : highest;
        if (text.isEmpty()) {
            faults.add("Type a number from " + low + " to " + high
                    + ". If you are not sure, say so with the button below.");
        } else if (text.length() > LONGEST_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            faults.add("Type a whole number in digits, from " + low + " to " + high + ".");
        } else if (Integer.parseInt(text) < low || Integer.parseInt(text) > high) {
            faults.add("The number is from " + low + " to " + high + ".");
        } else {
            return IntNode.valueOf(Integer.parseInt(text));
        }
        return MissingNode.getInstance();
    }

    private ArrayNode many(AnswerForm asked) {
        ArrayNode list = NODES.arrayNode();
        var chosen = new ArrayList<>(form.all(VALUE));
        for (String typed : form.all(FURTHER)) {
            if (!typed.isBlank()) {
                further(typed, asked, chosen);
            }
        }
        if (chosen.isEmpty() && !form.has(NONE) && faults.isEmpty()) {
            faults.add("Tick what applies, or \"None of these\". If you are not sure, say so with the button below.");
        } else if (!chosen.isEmpty() && form.has(NONE)) {
            faults.add("You ticked \"None of these\" and something else. Leave one of them out.");
        }
        for (String id : chosen.stream().distinct().toList()) {
            if (asked.details().isEmpty()) {
                list.add(id);
            } else {
                ObjectNode entry = list.addObject().put("id", id);
                asked.details().forEach(detail -> detail(id, detail, entry));
            }
        }
        return list;
    }

    private void further(String typed, AnswerForm asked, List<String> chosen) {
        String id = names.id(typed, kinds(asked.kinds()));
        if (id == null) {
            faults.add(unknown(typed));
        } else {
            chosen.add(id);
        }
    }

    /** The kinds of the vocabulary that a form names; it has a name of its own for the actives among the ingredients. */
    static List<String> kinds(List<String> shown) {
        return shown.stream().filter(kind -> !kind.equals("active")).toList();
    }

    private static String unknown(String typed) {
        return "We do not know \"" + typed.strip()
                + "\". Choose a name from the list that opens as you type, or leave the field empty.";
    }

    private void detail(String id, AnswerDetail detail, ObjectNode entry) {
        String typed = form.text(detailField(id, detail.field())).strip();
        if (typed.isEmpty()) {
            return;
        }
        if (detail.lowest() != null) {
            JsonNode number = number(typed, detail.lowest(), detail.highest());
            if (!number.isMissingNode()) {
                entry.set(detail.field(), number);
            }
        } else {
            String known = names.id(typed, kinds(detail.kinds()));
            if (known == null) {
                faults.add(unknown(typed));
            } else {
                entry.put(detail.field(), known);
            }
        }
    }

    /** The field of a form that holds a detail of something that was chosen. */
    static String detailField(String id, String field) {
        return field + "." + id;
    }

    private ConsultState products(ConsultState state) {
        var rows = new ProductRows(form, names);
        if (rows.isEmpty() && !form.has(NONE)) {
            faults.add(
                    "Name what is on your face now, or tick \"I use nothing\". If you are not sure, say so with the button below.");
        } else if (!rows.isEmpty() && form.has(NONE)) {
            faults.add("You ticked \"I use nothing\" and named something. Leave one of them out.");
        }
        faults.addAll(rows.faults());
        return faults.isEmpty()
                ? state.with(Question.USES, rows.uses())
                        .withField(ProductRows.PRODUCTS, rows.products())
                        .put(Question.USES.id())
                : state;
    }

    /** Who ticks a topic is asked about it; who does not has answered it with none. What was answered to it before stays where it still fits. */
    private ConsultState topics(PutQuestion put, ConsultState before) {
        List<String> ticked = form.all(VALUE);
        if (ticked.isEmpty() == !form.has(NONE)) {
            faults.add(
                    ticked.isEmpty()
                            ? "Tick what applies, or \"None of these\"."
                            : "You ticked \"None of these\" and something else. Leave one of them out.");
            return before;
        }
        ConsultState state = before;
        for (ScreenedTopic topic : put.topics()) {
            Question question = Question.of(topic.question());
            if (question != null) {
                state = topic(topic, question, ticked.contains(topic.question()), state);
            }
        }
        return state.ticking(
                        ticked.stream().filter(id -> Question.of(id) != null).toList())
                .put(put.id());
    }

    private static ConsultState topic(ScreenedTopic topic, Question question, boolean isTicked, ConsultState state) {
        JsonNode none = at(topic.ifNot(), question);
        if (!isTicked) {
            return state.with(question, none).unput(question.id());
        }
        JsonNode whole = at(topic.ifSo(), question);
        if (!whole.isMissingNode()) {
            return state.with(question, whole);
        }
        return state.answer(question).equals(none) || !state.asked().contains(question.id())
                ? state.without(question).unput(question.id())
                : state;
    }

    /** What a patch of a request puts in the place of an answer. */
    private static JsonNode at(java.util.Map<String, Object> patch, Question question) {
        return new ConsultState(
                        new com.fasterxml.jackson.databind.json.JsonMapper()
                                .<ObjectNode>valueToTree(patch)
                                .withObjectProperty("client"),
                        List.of(),
                        List.of(),
                        "",
                        "")
                .answer(question);
    }
}
