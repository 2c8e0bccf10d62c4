package org.peptideadvisor.web.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.EntryDetail;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.Question.QuestionForm;
import org.peptideadvisor.web.bench.client.FactField.FactDetail;
import org.peptideadvisor.web.bench.client.FactField.FactOption;
import org.peptideadvisor.web.bench.client.FactField.FactRow;
import org.peptideadvisor.web.pages.FormFields;

/** A request as fields of a form, and the fields as a request again. What no field stands for, such as products, stays. Immutable. */
public final class FactForm {

    private static final String PREFIX = "f.";
    private static final String ID = "id";
    private static final String NONE = ".none";
    private static final int MOST_CHOICES = 12;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    private final Catalog catalog;

    public FactForm(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Every question with what a request answers to it. */
    public List<FactField> fields(JsonNode request) {
        return Arrays.stream(Question.values())
                .map(question -> field(question, answer(request, question)))
                .toList();
    }

    private static JsonNode answer(JsonNode request, Question question) {
        JsonNode client = request.path("client");
        return (question.isWish() ? client.path("wants") : client).path(question.field());
    }

    private FactField field(Question question, JsonNode given) {
        String name = PREFIX + question.id();
        String label = label(question);
        return switch (question.form()) {
            case WHOLE ->
                new FactField(
                        name,
                        label,
                        "number",
                        given.asText(""),
                        List.of(),
                        List.of(),
                        false,
                        question.lowest(),
                        question.highest());
            case ONE -> {
                String kind = question.kind();
                yield select(name, label, given.asText(""), kind == null ? List.of() : ids(kind));
            }
            case FLAG -> select(name, label, given.asText(""), List.of("true", "false"));
            case MANY ->
                new FactField(
                        name,
                        label,
                        "rows",
                        "",
                        List.of(),
                        rows(question, given),
                        given.isArray() && given.isEmpty(),
                        0,
                        0);
        };
    }

    private static FactField select(String name, String label, String value, List<String> ids) {
        return new FactField(name, label, "select", value, options(ids, value), List.of(), false, 0, 0);
    }

    private static List<FactOption> options(List<String> ids, String value) {
        return ids.stream()
                .map(id -> new FactOption(
                        id, id.equals("true") ? "yes" : id.equals("false") ? "no" : id, id.equals(value)))
                .toList();
    }

    private static String label(Question question) {
        String words = String.join(" ", CAPITAL.split(question.field())).toLowerCase(Locale.ROOT);
        return question.isWish()
                ? "Wants: " + words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<FactRow> rows(Question question, JsonNode given) {
        var rows = new ArrayList<FactRow>();
        given.forEach(entry -> rows.add(row(question, rows.size(), entry)));
        rows.add(row(question, rows.size(), com.fasterxml.jackson.databind.node.MissingNode.getInstance()));
        return rows;
    }

    private FactRow row(Question question, int at, JsonNode entry) {
        String name = PREFIX + question.id() + "." + at + ".";
        return new FactRow(
                at + 1,
                name + ID,
                entry.isTextual() ? entry.asText() : entry.path(ID).asText(""),
                question.id(),
                question.details().stream()
                        .map(detail -> detail(name, detail, entry))
                        .toList());
    }

    private FactDetail detail(String name, EntryDetail detail, JsonNode entry) {
        String value = entry.path(detail.field()).asText("");
        if (detail.isNumber()) {
            return new FactDetail(
                    name + detail.field(), detail.label(), "number", value, List.of(), "", detail.highest());
        }
        List<String> ids =
                detail.kinds().stream().flatMap(kind -> ids(kind).stream()).toList();
        boolean few = ids.size() <= MOST_CHOICES;
        return new FactDetail(
                name + detail.field(),
                detail.label(),
                few ? "select" : "typed",
                value,
                few ? options(ids, value) : List.of(),
                few ? "" : FactList.INGREDIENT,
                0);
    }

    /** The ids that lists offer, by key. */
    public Map<String, List<String>> lists() {
        var lists = new TreeMap<String, List<String>>();
        for (Question question : Question.values()) {
            if (question.form() == QuestionForm.MANY) {
                lists.put(
                        question.id(),
                        question.kinds().stream()
                                .flatMap(kind -> ids(kind).stream())
                                .toList());
            }
        }
        lists.put(
                FactList.INGREDIENT,
                Stream.of(FactList.INGREDIENT, "group")
                        .flatMap(kind -> ids(kind).stream())
                        .toList());
        return lists;
    }

    private List<String> ids(String kind) {
        return kind.equals(FactList.INGREDIENT)
                ? Stream.concat(
                                catalog.actives().stream().map(one -> one.id()),
                                catalog.peptides().stream().map(one -> one.id()))
                        .distinct()
                        .sorted()
                        .toList()
                : catalog.vocabulary().terms(kind).stream().map(one -> one.id()).toList();
    }

    /** The request with what the fields say. */
    public static ObjectNode read(FormFields form, ObjectNode request) {
        ObjectNode after = request.deepCopy();
        for (Question question : Question.values()) {
            ObjectNode client = after.path("client") instanceof ObjectNode one ? one : after.putObject("client");
            if (!question.isWish()) {
                put(question, form, client);
                continue;
            }
            boolean had = client.has("wants");
            ObjectNode wants = client.path("wants") instanceof ObjectNode one ? one : client.putObject("wants");
            put(question, form, wants);
            if (!had && wants.isEmpty()) {
                client.remove("wants");
            }
        }
        return after;
    }

    private static void put(Question question, FormFields form, ObjectNode into) {
        String name = PREFIX + question.id();
        if (question.form() == QuestionForm.MANY) {
            list(question, form, into);
            return;
        }
        String value = form.text(name).strip();
        if (value.isEmpty()) {
            into.remove(question.field());
        } else if (question.form() == QuestionForm.FLAG) {
            into.put(question.field(), value.equals("true"));
        } else {
            value(into, question.field(), value, question.form() == QuestionForm.WHOLE);
        }
    }

    private static void list(Question question, FormFields form, ObjectNode into) {
        String name = PREFIX + question.id() + ".";
        ArrayNode list = into.arrayNode();
        IntStream.range(0, FactList.MOST_ENTRIES).forEach(at -> {
            String id = form.text(name + at + "." + ID).strip();
            if (id.isEmpty()) {
                return;
            }
            if (question.details().isEmpty()) {
                list.add(id);
                return;
            }
            ObjectNode entry = list.addObject().put(ID, id);
            for (EntryDetail detail : question.details()) {
                String value = form.text(name + at + "." + detail.field()).strip();
                if (!value.isEmpty()) {
                    value(entry, detail.field(), value, detail.isNumber());
                }
            }
        });
        if (list.isEmpty() && !form.has(PREFIX + question.id() + NONE)) {
            into.remove(question.field());
        } else {
            into.set(question.field(), list);
        }
    }

    /** What is no number goes on as it was typed, so that the request's own message says what is wrong. */
    private static void value(ObjectNode into, String field, String value, boolean isNumber) {
        if (isNumber && WHOLE.matcher(value).matches()) {
            into.put(field, Integer.parseInt(value));
        } else {
            into.put(field, value);
        }
    }
}
