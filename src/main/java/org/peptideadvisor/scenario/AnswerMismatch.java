package org.peptideadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * One place where an answer is not as a scenario says.
 *
 * @param path where in the answer
 * @param expected what the scenario says
 * @param actual what is there; for a list, its nearest entry or the whole of it
 * @param lacking true when it should be there, false when it must not
 */
public record AnswerMismatch(String path, JsonNode expected, JsonNode actual, boolean lacking) {

    private static final int LONGEST = 600;

    /** What a guard asks for and the answer does not do. */
    static AnswerMismatch of(SofterAnswer softer) {
        return new AnswerMismatch(
                softer.pointer(), TextNode.valueOf("as the guard says"), TextNode.valueOf(softer.message()), true);
    }

    /** Three lines: where, what was expected, what came. */
    public String diff() {
        return "  at " + path + "\n    " + (lacking ? "- expected " : "- never    ") + brief(expected)
                + "\n    + came     " + brief(actual);
    }

    private static String brief(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
