package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares part of an answer with the whole of it. Only what is written is compared: an object asks for its fields, a list
 * asks that each of its entries be found, an empty list asks for an empty list, anything else asks for the same value.
 */
final class ExpectedAnswer {

    private ExpectedAnswer() {}

    /** Where the answer lacks something that is expected. */
    static List<AnswerMismatch> missing(JsonNode expected, JsonNode actual) {
        var mismatches = new ArrayList<AnswerMismatch>();
        compare("", expected, actual, mismatches);
        return mismatches;
    }

    /** Where the answer holds something that it must not. */
    static List<AnswerMismatch> present(JsonNode unwanted, JsonNode actual) {
        var mismatches = new ArrayList<AnswerMismatch>();
        find("", unwanted, actual, mismatches);
        return mismatches;
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<AnswerMismatch> mismatches) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), mismatches));
        } else if (expected.isArray()) {
            compareList(path, expected, actual, mismatches);
        } else if (!same(expected, actual)) {
            mismatches.add(new AnswerMismatch(path, expected, actual, true));
        }
    }

    private static void compareList(String path, JsonNode expected, JsonNode actual, List<AnswerMismatch> mismatches) {
        if (!actual.isArray() || (expected.isEmpty() && !actual.isEmpty())) {
            mismatches.add(new AnswerMismatch(path, expected, actual, true));
            return;
        }
        for (JsonNode entry : expected) {
            if (!holds(entry, actual)) {
                mismatches.add(new AnswerMismatch(path, entry, nearest(entry, actual), true));
            }
        }
    }

    private static void find(String path, JsonNode unwanted, JsonNode actual, List<AnswerMismatch> mismatches) {
        if (unwanted.isObject() && actual.isObject()) {
            unwanted.properties()
                    .forEach(field -> find(
                            path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()), mismatches));
        } else if (unwanted.isArray()) {
            for (JsonNode entry : unwanted) {
                for (JsonNode candidate : actual) {
                    if (matches(entry, candidate)) {
                        mismatches.add(new AnswerMismatch(path, entry, candidate, false));
                    }
                }
            }
        } else if (same(unwanted, actual)) {
            mismatches.add(new AnswerMismatch(path, unwanted, actual, false));
        }
    }

    private static boolean holds(JsonNode entry, JsonNode list) {
        for (JsonNode candidate : list) {
            if (matches(entry, candidate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(JsonNode expected, JsonNode actual) {
        var mismatches = new ArrayList<AnswerMismatch>();
        compare("", expected, actual, mismatches);
        return mismatches.isEmpty();
    }

    /** The entry that differs in the fewest places, to show beside the expected one; the whole list when none is near. */
    private static JsonNode nearest(JsonNode entry, JsonNode list) {
        JsonNode nearest = list;
        int fewest = leaves(entry);
        for (JsonNode candidate : list) {
            var mismatches = new ArrayList<AnswerMismatch>();
            compare("", entry, candidate, mismatches);
            if (mismatches.size() < fewest) {
                fewest = mismatches.size();
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static int leaves(JsonNode node) {
        if (!node.isContainerNode()) {
            return 1;
        }
        int leaves = 0;
        for (JsonNode child : node) {
            leaves += leaves(child);
        }
        return leaves;
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.asDouble() == actual.asDouble();
        }
        return expected.equals(actual) || (expected.isNull() && actual.isMissingNode());
    }
}
