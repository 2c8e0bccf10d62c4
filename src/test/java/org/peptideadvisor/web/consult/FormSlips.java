package org.peptideadvisor.web.consult;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What somebody can send wrongly with the form of a question: found in the form itself, so that a new question or a new field has its slips at once. */
final class FormSlips {

    /** What fits no field, among it characters that nobody sees. */
    private static final List<String> HOSTILE = List.of(
            " ",
            "niemand kennt das",
            "-1",
            "9999999",
            "x".repeat(200),
            "kaum \u0001 sichtbar",
            "ohne\u200bBreite",
            "\u2028",
            "\"in\" <b>&amp;</b> 'fett'");

    private static final Pattern CONTROL =
            Pattern.compile("<(input|select|textarea)[^>]*? name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?[^>]*>");
    private static final Pattern OFFERED = Pattern.compile("<option value=\"([^\"]+)\">");
    private static final int TOO_MANY = 70;

    private final List<FormSlip> slips = new ArrayList<>();
    private final List<String> ticks;
    private final List<String> typed;
    private final List<String> offered;

    /**
     * A slip.
     *
     * @param name what it is
     * @param fields what is sent, some of it typed
     */
    record FormSlip(String name, Map<String, List<String>> fields) {}

    private FormSlips(List<String> ticks, List<String> typed, List<String> offered) {
        this.ticks = ticks;
        this.typed = typed;
        this.offered = offered;
    }

    /** All slips with the form of a page. */
    static List<FormSlip> of(String page) {
        String form = page.substring(page.indexOf("novalidate>"));
        List<MatchResult> controls = CONTROL.matcher(form)
                .results()
                .filter(one -> !one.group().contains("type=\"hidden\""))
                .toList();
        List<String> offered = OFFERED.matcher(form.substring(Math.max(0, form.indexOf("<datalist"))))
                .results()
                .map(one -> one.group(1))
                .toList();
        boolean isChosen = form.contains("type=\"radio\"") || form.contains("type=\"checkbox\"");
        var slips = new FormSlips(
                controls.stream()
                        .filter(one -> one.group(2).equals("value") && isChosen)
                        .map(one -> one.group(3))
                        .toList(),
                controls.stream()
                        .map(one -> one.group(2))
                        .filter(name -> !name.equals("none") && !(name.equals("value") && isChosen))
                        .distinct()
                        .toList(),
                offered);
        slips.add("nothing", Map.of());
        slips.add("none and something", slips.filled("none", "1"));
        slips.hostile();
        slips.tooMany();
        slips.products();
        return List.copyOf(slips.slips);
    }

    private void add(String name, Map<String, List<String>> fields) {
        slips.add(new FormSlip(name, fields));
    }

    /** Something in each sort of field, beside one that is given. */
    private Map<String, List<String>> filled(String field, String value) {
        var fields = new HashMap<String, List<String>>();
        if (!ticks.isEmpty()) {
            int at = field.indexOf('.');
            fields.put("value", List.of(at < 0 ? ticks.get(0) : field.substring(at + 1)));
        } else if (!typed.isEmpty()) {
            fields.put(typed.get(0), List.of(offered.isEmpty() ? "7" : offered.get(0)));
        }
        fields.put(field, List.of(value));
        return fields;
    }

    private void hostile() {
        for (String value : HOSTILE) {
            String shown = value.length() > 20 ? value.length() + " characters" : value;
            if (!ticks.isEmpty()) {
                add("chosen: " + shown, Map.of("value", List.of(value)));
            }
            sorts().forEach(name -> add(name + ": " + shown, filled(name, value)));
            if (typed.contains("name.1")) {
                add("name alone: " + shown, Map.of("name.1", List.of(value)));
            }
        }
    }

    /** One field of each sort: what is asked of one thing is asked of all. */
    private Collection<String> sorts() {
        var sorts = new LinkedHashMap<String, String>();
        typed.forEach(name -> sorts.putIfAbsent(name.replaceFirst("\\..*", ""), name));
        return sorts.values();
    }

    private void tooMany() {
        if (ticks.size() > 1) {
            add("all of it", Map.of("value", ticks));
        }
        if (typed.contains("further")) {
            List<String> names = offered.stream().distinct().limit(TOO_MANY).toList();
            add("too many names", Map.of("further", names));
            add("too many of all", Map.of("further", names, "value", ticks.isEmpty() ? List.of("") : ticks));
        }
    }

    /** What is told of products has more than one place for the same. */
    private void products() {
        if (!typed.contains("label.1")) {
            return;
        }
        rows("the same name", Map.of("name", "Nachtcreme"), 1, 3);
        rows("the same ingredient", Map.of("name", "Retinol"), 1, 2);
        rows("the same label", Map.of("label", "Aqua, Glycerin"), 1, 3);
        rows("the same label, otherwise spelt", Map.of("label", "Aqua, Glycerin"), 1, 2);
        slips.get(slips.size() - 1).fields().put("label.2", List.of("AQUA, GLYCERIN."));
        rows("all the same", Map.of("name", "Nachtcreme", "label", "Aqua", "when", "evening", "perWeek", "7"), 1, 2);
        rows(
                "many",
                Map.of("name", "ohne\u200bBreite", "label", "Aqua", "perWeek", "0"),
                IntStream.rangeClosed(1, 12).toArray());
        rows("too much text", Map.of("label", "Aqua, ".repeat(3_000)), 1);
        rows("text that grows as it is written", Map.of("label", "\u0001".repeat(15_000)), 1);
    }

    private void rows(String name, Map<String, String> row, int... numbers) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int number : numbers) {
            row.forEach((field, value) -> fields.put(field + "." + number, List.of(value)));
        }
        add(name, fields);
    }
}
