package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.web.consult.QuestionView.ProductRow;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.TypedNames;

/** The rows in which a client tells of products: by the name of an ingredient, by a name of its own, or by the label. */
final class ProductRows {

    /** The field of a request that holds products with a label or a name of their own. */
    static final String PRODUCTS = "products";

    /** The field of a request that holds what is named as an ingredient. */
    static final String USES = "uses";

    /** What a row may be called by: an ingredient, or a group of them. */
    static final List<String> KINDS = List.of(FactList.INGREDIENT, "group");

    static final int FIRST = 2;
    static final int MOST = 12;

    private static final int LONGEST_NAME = 80;
    /** Characters of all labels together, so that the form stays within what a request may have. */
    private static final int LONGEST_LABELS = 16_000;

    private static final int TIMES_A_WEEK = 21;
    private static final int WEEKS = 1040;

    private final List<ProductRow> rows = new ArrayList<>();
    private final TypedNames names;
    private final List<String> faults = new ArrayList<>();
    private final ArrayNode uses = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode products = JsonNodeFactory.instance.arrayNode();
    private final Map<String, Integer> numbers = new HashMap<>();

    ProductRows(FormFields form, TypedNames names) {
        this.names = names;
        for (int number = 1; number <= MOST; number++) {
            var row = new ProductRow(
                    rows.size() + 1,
                    form.text("name." + number),
                    form.text("label." + number),
                    form.text("when." + number),
                    form.text("perWeek." + number),
                    form.text("sinceWeeks." + number));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        Set<String> taken = new HashSet<>();
        rows.forEach(row -> read(row, taken));
        if (rows.stream().mapToInt(row -> row.label().length()).sum() > LONGEST_LABELS) {
            faults.add("Paste the ingredient lists alone: together they may have " + LONGEST_LABELS + " characters.");
        }
    }

    /** The rows of what was told before, and empty ones up to this many. */
    static List<ProductRow> before(ConsultState state, TypedNames names, int least) {
        var rows = new ArrayList<ProductRow>();
        for (String field : List.of(USES, PRODUCTS)) {
            for (JsonNode one : state.client().path(field)) {
                String id = one.path("id").asText();
                rows.add(new ProductRow(
                        rows.size() + 1,
                        id.isEmpty() ? one.path("name").asText() : names.name(id, KINDS),
                        one.path("label").asText(),
                        one.path("when").asText(),
                        one.path("perWeek").asText(),
                        one.path("sinceWeeks").asText()));
            }
        }
        return filled(rows, least);
    }

    /** These rows, and empty ones up to this many. */
    static List<ProductRow> filled(List<ProductRow> told, int least) {
        var rows = new ArrayList<ProductRow>();
        for (ProductRow row : told) {
            rows.add(new ProductRow(
                    rows.size() + 1, row.name(), row.label(), row.when(), row.perWeek(), row.sinceWeeks()));
        }
        while (rows.size() < Math.min(least, MOST)) {
            rows.add(ProductRow.empty(rows.size() + 1));
        }
        return rows;
    }

    private void read(ProductRow row, Set<String> taken) {
        String name = row.name().strip();
        String id = row.label().isBlank() ? names.id(name, KINDS) : null;
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        if (id != null) {
            entry.put("id", id);
            numbers.put(USES + uses.size(), row.number());
            uses.add(entry);
        } else {
            if (!name.isEmpty()) {
                entry.put("name", name);
            }
            if (!row.label().isBlank()) {
                entry.put("label", row.label());
            }
            numbers.put(PRODUCTS + products.size(), row.number());
            products.add(entry);
        }
        String called = "Product " + row.number() + ": ";
        if (name.length() > LONGEST_NAME) {
            faults.add(called + "the name may have at most " + LONGEST_NAME + " characters.");
        }
        if (!name.isEmpty()
                && !taken.add(
                        (id == null ? name : id).toLowerCase(Locale.ROOT) + " " + (id == null ? "" : row.when()))) {
            faults.add(called + "this is named twice. Give one of them another name.");
        }
        if (!row.when().isEmpty()) {
            entry.put("when", row.when());
        }
        number(row.perWeek(), "perWeek", 1, TIMES_A_WEEK, called + "times a week are ", entry);
        number(row.sinceWeeks(), "sinceWeeks", 0, WEEKS, called + "the weeks in use are ", entry);
    }

    private void number(String typed, String field, int lowest, int highest, String called, ObjectNode entry) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return;
        }
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= lowest && Integer.parseInt(text) <= highest) {
            entry.put(field, Integer.parseInt(text));
        } else {
            faults.add(called + "a whole number from " + lowest + " to " + highest + ".");
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows as they were typed, numbered as the page shows them again. */
    List<ProductRow> typed() {
        return List.copyOf(rows);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** What is named as an ingredient. */
    ArrayNode uses() {
        return uses;
    }

    /** What has a label, or a name of its own. */
    ArrayNode products() {
        return products;
    }

    /** The number of the row that became an entry of a field of a request; 0 for none. */
    int number(String field, int entry) {
        return numbers.getOrDefault(field + entry, 0);
    }
}
