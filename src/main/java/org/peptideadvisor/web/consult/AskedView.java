package org.peptideadvisor.web.consult;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.web.plan.FactWords;
import org.peptideadvisor.web.plan.TypedNames;

/**
 * What was asked about a plan, and the answer.
 *
 * @param heading the question
 * @param because the answer in a sentence or two
 * @param points more of it
 * @param note what else is to be said; empty for most
 */
record AskedView(String heading, String because, List<AskedPoint> points, String note) {

    private static final int MOST = 4;

    /** A part of an answer: what, and what stands behind it. */
    record AskedPoint(String text, String behind) {}

    /** The answer to why something is not in the plan. */
    static AskedView whyNot(String name, JsonNode answer) {
        var points = new ArrayList<AskedPoint>();
        for (JsonNode one : answer.path("exclusions")) {
            points.add(reasoned(one.path("because").asText(), one.path("reasons")));
        }
        for (JsonNode one : answer.path("reasons")) {
            points.add(new AskedPoint(one.path("because").asText(), rule(one)));
        }
        for (JsonNode one : answer.path("rules")) {
            JsonNode missing = one.path("missing");
            points.add(new AskedPoint(
                    "\"" + one.path("title").asText() + "\" needs that "
                            + missing.path("condition").asText() + ".",
                    rule(one)));
        }
        String because = answer.path("because").asText();
        points.removeIf(one -> because.contains(one.text()) && one.behind().isEmpty());
        points.replaceAll(
                one -> because.contains(one.text()) ? new AskedPoint("By the rule " + one.behind(), "") : one);
        return new AskedView("Why not " + name + "?", because, few(points), cut(answer));
    }

    /** The answer to what could be done otherwise to have something. */
    static AskedView whatIf(String name, JsonNode answer, TypedNames names) {
        var points = new ArrayList<AskedPoint>();
        for (JsonNode way : answer.path("proposals")) {
            var changes = new ArrayList<String>();
            way.path("changes").forEach(one -> changes.add(one.path("text").asText()));
            var then = new ArrayList<String>();
            way.path("added").forEach(id -> then.add(names.name(id.asText(), List.of()) + " is then advised as well"));
            way.path("gone").forEach(id -> then.add(names.name(id.asText(), List.of()) + " is then not advised"));
            points.add(new AskedPoint(String.join(" ", changes), String.join("; ", then)));
        }
        for (JsonNode one : answer.path("standing")) {
            points.add(new AskedPoint(
                    "In the way: " + new FactWords(names).of(one.path("fact").asText()),
                    one.path("because").asText() + " " + one.path("rule").asText()));
        }
        for (JsonNode one : answer.path("referrals")) {
            points.add(new AskedPoint(one.path("because").asText(), ""));
        }
        return new AskedView(
                "What would bring " + name + " into the plan?",
                answer.path("because").asText(),
                few(points),
                cut(answer));
    }

    /** The answer where nothing of that name is known. */
    static AskedView unknown(String typed) {
        return new AskedView(
                typed.isBlank() ? "Which ingredient?" : "We do not know \"" + typed.strip() + "\"",
                "Type the name of an ingredient, such as Retinol, and choose it from the list that opens.",
                List.of(),
                "");
    }

    private static AskedPoint reasoned(String text, JsonNode reasons) {
        var rules = new ArrayList<String>();
        reasons.forEach(one -> rules.add(rule(one)));
        return new AskedPoint(text, String.join("; ", rules.stream().limit(2).toList()));
    }

    private static String rule(JsonNode one) {
        return (one.path("rule").asText() + " " + one.path("title").asText()).strip();
    }

    private static List<AskedPoint> few(List<AskedPoint> points) {
        return points.stream().distinct().limit(MOST).toList();
    }

    private static String cut(JsonNode answer) {
        return answer.path("complete").asBoolean(true)
                ? ""
                : "Finding out was cut short, so that there may be more to it.";
    }
}
