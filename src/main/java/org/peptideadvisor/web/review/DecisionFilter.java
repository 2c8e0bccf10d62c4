package org.peptideadvisor.web.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is asked for in a search, as its form shows it again. */
record DecisionFilter(Map<String, List<String>> filled) {

    private static final List<String> OUTCOMES = List.of("proceed", "caution", "hold", "refer");

    private String text(String field) {
        return filled.getOrDefault(field, List.of("")).get(0);
    }

    String rule() {
        return text("rule");
    }

    String ingredient() {
        return text("ingredient");
    }

    String outcome() {
        return text("outcome");
    }

    String release() {
        return text("release");
    }

    String subject() {
        return text("subject");
    }

    String from() {
        return text("from");
    }

    String until() {
        return text("until");
    }

    List<String> outcomes() {
        return OUTCOMES;
    }

    /** What the next page is asked for with as well. */
    List<CarriedField> carried() {
        return filled.entrySet().stream()
                .filter(one -> !one.getKey().equals("cursor"))
                .map(one -> new CarriedField(one.getKey(), one.getValue().get(0)))
                .sorted(Comparator.comparing(CarriedField::name))
                .toList();
    }

    /** A field of the form, and what it says. */
    record CarriedField(String name, String value) {}

    /** Whether anything is asked for. */
    boolean isNarrow() {
        return !filled.isEmpty();
    }
}
