package org.peptideadvisor.release;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Diagnostic;

/** What can be wrong with the guards of a rule base. An error leaves the live release as it is. */
enum GuardCode {
    MISSING(
            "guard-missing",
            "No guard protects a row of high or critical severity.",
            "Its rules could be lost or softened without anybody noticing.",
            "Write a guard in scenarios/guards: a client whom the row is about, and the least that the answer must do."),
    WEAKENED(
            "guard-weakened",
            "A guard is gone, or asks for less than that of the live release.",
            "What it protected could be lost with the next edit. A warning where WEAKENED says that it is meant.",
            "Put the guard back. If the row and its sources really ask for less, add the line that is shown to WEAKENED, with your"
                    + " name, the day and the reason."),
    BAD_WEAKENING(
            "bad-weakening",
            "A line of WEAKENED is not of the form that such lines have.",
            "It would allow something that nobody can look up later.",
            "Write: guard | digest | name | day | reason.");

    private final CodeExplanation explanation;

    GuardCode(String code, String meaning, String why, String fix) {
        this.explanation = CodeExplanation.error(code, meaning, why, fix);
    }

    /** An error of this sort that concerns a line, or the whole file when that is 0. */
    Diagnostic at(String file, int line, String message, String fix) {
        return Diagnostic.error(explanation.code(), file, line, line == 0 ? 0 : 1, message, fix);
    }

    /** The stable name that diagnostics carry. */
    String code() {
        return explanation.code();
    }

    /** Every code with what it means. */
    static List<CodeExplanation> explanations() {
        return Arrays.stream(values()).map(code -> code.explanation).toList();
    }
}
