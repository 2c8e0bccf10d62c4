package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.request.InterviewRequest;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.web.plan.TypedNames;

/** Says what was answered, question by question, in the words in which it was asked. Immutable. */
final class AnswerSummary {

    private static final List<String> NONE = List.of("None");

    private final Catalog catalog;
    private final TypedNames names;

    AnswerSummary(Catalog catalog) {
        this.catalog = catalog;
        this.names = new TypedNames(catalog);
    }

    /** All questions that were put, in their order. */
    List<AnswerRow> of(ConsultState state) {
        var rows = new ArrayList<AnswerRow>();
        for (String id : state.asked()) {
            Question question = Question.of(id);
            if (question != null) {
                rows.add(new AnswerRow(
                        id, label(question.isWish() ? "wish" : "question", id), answers(question, state)));
            } else if (id.equals(InterviewRequest.SCREENING)) {
                List<String> ticked = state.ticked().stream()
                        .map(topic -> label("topic", topic))
                        .toList();
                rows.add(new AnswerRow(id, label("topic", id), ticked.isEmpty() ? List.of("None of these") : ticked));
            }
        }
        return rows;
    }

    private String label(String kind, String id) {
        VocabularyTerm term = catalog.vocabulary().term(kind, id);
        return term == null ? id : term.label();
    }

    private List<String> answers(Question question, ConsultState state) {
        JsonNode answer = state.answer(question);
        if (question == Question.USES) {
            JsonNode products = state.client().path(ProductRows.PRODUCTS);
            List<String> told = Stream.concat(elements(answer), elements(products))
                    .map(one -> entry(one, question))
                    .toList();
            return told.isEmpty() && answer.isArray() ? NONE : told;
        }
        if (answer.isArray()) {
            return answer.isEmpty()
                    ? NONE
                    : elements(answer).map(one -> entry(one, question)).toList();
        }
        if (answer.isBoolean()) {
            return List.of(answer.booleanValue() ? "Yes" : "No");
        }
        if (answer.isInt()) {
            return List.of(QuestionViews.meaning(question.id(), answer.intValue()));
        }
        return answer.isTextual() ? List.of(names.name(answer.asText(), question.kinds())) : List.of();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        var all = new ArrayList<JsonNode>();
        list.forEach(all::add);
        return all.stream();
    }

    private String entry(JsonNode one, Question question) {
        String id = one.isObject() ? one.path("id").asText() : one.asText();
        String name = id.isEmpty() ? product(one) : names.name(id, question.kinds());
        List<String> said = question.details().stream()
                .map(detail -> detail(one.path(detail.field()), detail))
                .filter(Objects::nonNull)
                .toList();
        return said.isEmpty() ? name : name + " (" + String.join(", ", said) + ")";
    }

    private static String product(JsonNode one) {
        String name = one.path("name").asText();
        boolean labelled = one.has("label");
        return name.isEmpty() ? "A product by its label" : name + (labelled ? ", by its label" : "");
    }

    private @org.jspecify.annotations.Nullable String detail(JsonNode value, EntryDetail detail) {
        if (value.isMissingNode()) {
            return null;
        }
        if (!detail.isNumber()) {
            return names.name(value.asText(), detail.kinds()).toLowerCase(java.util.Locale.ROOT);
        }
        return switch (detail.field()) {
            case "daysAgo" -> value.asInt() + " days ago";
            case "inDays" -> "in " + value.asInt() + " days";
            case "perWeek" -> value.asInt() + " times a week";
            case "sinceWeeks" -> "for " + value.asInt() + " weeks";
            default -> detail.label() + ": " + value.asInt();
        };
    }
}
