package org.peptideadvisor.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the documents of the HTTP contract hold texts for people; all else in them is ids, numbers and names of the client's own. */
final class TextPlaces {

    /** What stands in a place. */
    enum PlaceKind {
        /** Sentences. */
        SENTENCES,
        /** What something is called. */
        NAME,
        /** Short phrases. */
        PHRASES,
        /** The name that a rule has for its authors. */
        TITLE
    }

    private static final String ANY = "*";

    private static final List<TextPlace> BRIEF = places(Map.of(
            PlaceKind.SENTENCES,
            "summary/* referrals/*/because stop/*/how products/*/note plan/phases/*/morning/*/note plan/phases/*/evening/*/note"
                    + " plan/doesNotFit/*/because avoid/*/because cautions/*/because expectations/*/text followUp/because"
                    + " missing/*/question notice",
            PlaceKind.NAME,
            "stop/*/name plan/phases/*/morning/*/name plan/phases/*/evening/*/name plan/doesNotFit/*/name"
                    + " choices/*/ingredient/name avoid/*/name",
            PlaceKind.PHRASES,
            "choices/*/evidence"));

    private static final List<TextPlace> INTERVIEW = places(Map.of(
            PlaceKind.SENTENCES,
            "question/text question/help question/answer/options/*/label question/answer/options/*/help"
                    + " question/answer/details/*/options/*/label question/answer/details/*/options/*/help"
                    + " question/topics/*/label question/topics/*/lists/*/label question/topics/*/lists/*/help"
                    + " referrals/*/because referrals/*/reasons/*/because",
            PlaceKind.TITLE,
            "referrals/*/reasons/*/title"));

    /** Where the client's own names stand in a brief answer. */
    private static final List<TextPlace> OWN = places(Map.of(
            PlaceKind.NAME,
            "products/*/name stop/*/product plan/phases/*/morning/*/product plan/phases/*/evening/*/product"));

    private TextPlaces() {}

    private record TextPlace(List<String> path, PlaceKind kind) {}

    private static List<TextPlace> places(Map<PlaceKind, String> all) {
        return all.entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue().split(" "))
                        .map(path -> new TextPlace(List.of(path.split("/")), entry.getKey())))
                .toList();
    }

    /** Gives each text of a brief answer its translation; false when one has none, and the answer is then of no use. */
    static boolean replaceBrief(ObjectNode answer, BiFunction<PlaceKind, String, @Nullable String> translate) {
        return replace(answer, BRIEF, translate);
    }

    /** The same for a step of an interview. */
    static boolean replaceInterview(ObjectNode step, BiFunction<PlaceKind, String, @Nullable String> translate) {
        return replace(step, INTERVIEW, translate);
    }

    /** What the client calls things, in a brief answer. */
    static Set<String> own(JsonNode answer) {
        return OWN.stream()
                .flatMap(place -> texts(answer, place.path()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(JsonNode node, List<String> path) {
        if (path.isEmpty()) {
            return node.isTextual() ? List.of(node.textValue()) : List.of();
        }
        List<String> rest = path.subList(1, path.size());
        if (!path.get(0).equals(ANY)) {
            return texts(node.path(path.get(0)), rest);
        }
        var all = new java.util.ArrayList<String>();
        node.forEach(item -> all.addAll(texts(item, rest)));
        return all;
    }

    private static boolean replace(
            ObjectNode document, List<TextPlace> places, BiFunction<PlaceKind, String, @Nullable String> translate) {
        return places.stream().allMatch(place -> replace(document, place.path(), place.kind(), translate));
    }

    private static boolean replace(
            JsonNode node,
            List<String> path,
            PlaceKind kind,
            BiFunction<PlaceKind, String, @Nullable String> translate) {
        String first = path.get(0);
        if (path.size() > 1) {
            List<String> rest = path.subList(1, path.size());
            if (!first.equals(ANY)) {
                return replace(node.path(first), rest, kind, translate);
            }
            for (JsonNode item : node) {
                if (!replace(item, rest, kind, translate)) {
                    return false;
                }
            }
            return true;
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                String text = translate.apply(kind, list.get(i).asText());
                if (text == null) {
                    return false;
                }
                list.set(i, TextNode.valueOf(text));
            }
        } else if (node instanceof ObjectNode object && object.path(first).isTextual()) {
            String text = translate.apply(kind, object.path(first).textValue());
            if (text == null) {
                return false;
            }
            object.put(first, text);
        }
        return true;
    }
}
