package org.peptideadvisor.scenario;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.model.Explanation;

/** What can be wrong with a scenario. Each is an error: a case that is not run guards nothing. */
public enum ScenarioCode {
    BAD_YAML(
            "bad-yaml",
            "A scenario cannot be read as YAML.",
            "The case is not run, so what it guards is unguarded.",
            "Mend the place that is named; most often it is the indentation or a bracket."),
    BAD_GIVEN(
            "bad-given",
            "The facts under given are not a request that the service would take.",
            "The case would show something that no client can ask.",
            "Write the facts as a request to POST /v1/advice has them."),
    BAD_SCENARIO(
            "bad-scenario",
            "A scenario lacks a part, or has one that no scenario has.",
            "A case that expects nothing always passes and guards nothing.",
            "Write title, given, and expect or never.");

    private final Explanation explanation;

    ScenarioCode(String code, String meaning, String why, String mend) {
        this.explanation = Explanation.error(code, meaning, why, mend);
    }

    /** The stable name that diagnostics carry. */
    String code() {
        return explanation.code();
    }

    /** Every code with what it means. */
    public static List<Explanation> explanations() {
        return Arrays.stream(values()).map(code -> code.explanation).toList();
    }
}
