package org.peptideadvisor.model;

import org.peptideadvisor.model.Diagnostic.Severity;

/**
 * The meaning of a code of a {@link Diagnostic}, for readers who meet it for the first time. {@code
 * docs/diagnostics.md} is generated from these. Immutable.
 *
 * @param code the stable name of this sort of finding
 * @param severity how much such a finding weighs, unless the class that gives it says otherwise
 * @param meaning what was found, in one sentence
 * @param why why it matters
 * @param fix how it is put right
 */
public record CodeExplanation(String code, Severity severity, String meaning, String why, String fix) {

    /** A finding that keeps a rule base from going live. */
    public static CodeExplanation error(String code, String meaning, String why, String fix) {
        return new CodeExplanation(code, Severity.ERROR, meaning, why, fix);
    }

    /** A finding that somebody should act on, though advice is safe without. */
    public static CodeExplanation warning(String code, String meaning, String why, String fix) {
        return new CodeExplanation(code, Severity.WARNING, meaning, why, fix);
    }

    /** A finding that is good to know. */
    public static CodeExplanation info(String code, String meaning, String why, String fix) {
        return new CodeExplanation(code, Severity.INFO, meaning, why, fix);
    }
}
