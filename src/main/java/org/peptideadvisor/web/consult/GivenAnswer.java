package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerForm;
import org.peptideadvisor.contract.answer.QuestionForms.AnswerOption;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.web.consult.QuestionView.ProductRow;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.TypedNames;

/**
 * What was answered to a question before, as its form shows it again.
 *
 * @param chosen what is ticked or chosen
 * @param details what was said of each, by the field of the form
 * @param typed the number that was typed, or empty
 * @param further names that were typed
 * @param isNone whether it was answered with nothing of these
 * @param rows products
 */
record GivenAnswer(
        List<String> chosen,
        Map<String, String> details,
        String typed,
        List<String> further,
        boolean isNone,
        List<ProductRow> rows) {

    /** What a form holds that could not be read. */
    static GivenAnswer of(FormFields form, TypedNames names) {
        var details = new HashMap<String, String>();
        form.values().forEach((field, values) -> details.put(field, values.get(0)));
        List<ProductRow> rows = new ProductRows(form, names).typed();
        int shown = (int) form.values().keySet().stream()
                .filter(field -> field.startsWith("name."))
                .count();
        int least = Math.max(ProductRows.FIRST, shown + (form.has("more") ? 1 : 0));
        return new GivenAnswer(
                form.all(AnswerReader.VALUE),
                details,
                form.text(AnswerReader.VALUE),
                form.all(AnswerReader.FURTHER).stream()
                        .filter(one -> !one.isBlank())
                        .toList(),
                form.has(AnswerReader.NONE),
                ProductRows.filled(rows, least));
    }

    /** What the state of a consultation holds. */
    static GivenAnswer of(PutQuestion put, ConsultState state, TypedNames names) {
        Question question = Question.of(put.id());
        if (question == null) {
            boolean shown = state.asked().contains(put.id());
            return new GivenAnswer(
                    state.ticked(),
                    Map.of(),
                    "",
                    List.of(),
                    shown && state.ticked().isEmpty(),
                    List.of());
        }
        JsonNode answer = state.answer(question);
        var chosen = new ArrayList<String>();
        var details = new HashMap<String, String>();
        var further = new ArrayList<String>();
        AnswerForm form = put.answer();
        for (JsonNode one : answer) {
            String id = one.isObject() ? one.path("id").asText() : one.asText();
            if (form.options().stream().map(AnswerOption::id).anyMatch(id::equals)) {
                chosen.add(id);
            } else {
                further.add(names.name(id, AnswerReader.kinds(form.kinds())));
            }
            form.details()
                    .forEach(detail -> details.put(
                            AnswerReader.detailField(id, detail.field()),
                            detail.lowest() == null && detail.options().size() > QuestionViews.MOST_CHOICES
                                    ? named(one.path(detail.field()), names, detail.kinds())
                                    : one.path(detail.field()).asText()));
        }
        if (answer.isBoolean()) {
            chosen.add(answer.booleanValue() ? "yes" : "no");
        } else if (answer.isValueNode()) {
            chosen.add(answer.asText());
        }
        boolean products = question == Question.USES
                && !state.client().path(ProductRows.PRODUCTS).isEmpty();
        return new GivenAnswer(
                chosen,
                details,
                answer.isValueNode() ? answer.asText() : "",
                further,
                answer.isArray() && answer.isEmpty() && !products,
                question == Question.USES ? ProductRows.before(state, names, ProductRows.FIRST) : List.of());
    }

    private static String named(JsonNode id, TypedNames names, List<String> kinds) {
        return id.isMissingNode() ? "" : names.name(id.asText(), AnswerReader.kinds(kinds));
    }

    String detail(String field) {
        return Objects.requireNonNullElse(details.get(field), "");
    }
}
