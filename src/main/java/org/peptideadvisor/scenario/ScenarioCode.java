package org.peptideadvisor.scenario;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.model.CodeExplanation;

/** What can be wrong with a scenario. Each is an error: a case that is not run, or a guard that is not kept, protects nobody. */
public enum ScenarioCode {
    BAD_YAML(
            "bad-yaml",
            "A scenario cannot be read as YAML.",
            "The case is not run, so what it guards is unguarded.",
            "Fix the place that is named; most often it is the indentation or a bracket."),
    TOO_LARGE(
            "too-large",
            "A scenario is longer or deeper than is read.",
            "Nobody reads so much, and a check that did would take everybody's time.",
            "Write less, or several scenarios. docs/authoring.md lists the limits."),
    HIDDEN_CHARACTER(
            "hidden-character",
            "A text of a scenario holds, written as a number, a character that nobody sees.",
            "It could clear a screen, hide words or turn the direction of writing where the text is shown.",
            "Take it out."),
    BAD_GIVEN(
            "bad-given",
            "The facts under given are not a request that the service would take.",
            "The case would show something that no client can ask.",
            "Write the facts as a request to POST /v1/advice has them."),
    BAD_SCENARIO(
            "bad-scenario",
            "A scenario lacks a part, or has one that no scenario has.",
            "A case that expects nothing always passes and guards nothing.",
            "Write title, given, and expect or never."),
    BAD_GUARD(
            "bad-guard",
            "A guarding scenario lacks a part, has one that no guard has, or does not lie with the guards.",
            "A guard that is not read keeps nothing out, and only what lies in scenarios/guards is part of a release.",
            "Write title, guards, given, and what must be kept out or said at least; put the file in scenarios/guards."),
    GUARD_FAILED(
            "guard-failed",
            "The answer to a guard's client is softer than the guard allows.",
            "A client would meet what a row of high severity keeps out, or would not be sent to a clinician.",
            "Put back the rule that was lost or changed. The guard says what the answer must do, and its row why."),
    UNKNOWN_RULE(
            "unknown-rule",
            "A scenario names a rule that there is not.",
            "Under expect the case fails for the wrong reason; under never it passes for good and guards nothing.",
            "Write the id as the rule has it; the nearest one is named."),
    UNKNOWN_FIELD(
            "unknown-field",
            "A scenario names a field that no answer has.",
            "Under never such a field is never found, so the case passes whatever the answer says.",
            "Write the field as answers of POST /v1/advice have it; the nearest one is named."),
    UNKNOWN_ID(
            "unknown-id",
            "A scenario expects, never wants, or keeps out an id that cannot stand at that place of an answer.",
            "A misspelt id under never is never found, so the case passes whatever the answer says.",
            "Write the id as the tables of rules/catalog spell it; the nearest one is named."),
    WRONG_SHAPE(
            "wrong-shape",
            "A scenario compares a part of the answer with something of another kind.",
            "A list is never equal to a text, nor a number to an object: under never the case passes for good.",
            "Write a list, an object, a text or a number as the answer has it there.");

    private final CodeExplanation explanation;

    ScenarioCode(String code, String meaning, String why, String fix) {
        this.explanation = CodeExplanation.error(code, meaning, why, fix);
    }

    /** The stable name that diagnostics carry. */
    String code() {
        return explanation.code();
    }

    /** Every code with what it means. */
    public static List<CodeExplanation> explanations() {
        return Arrays.stream(values()).map(code -> code.explanation).toList();
    }
}
