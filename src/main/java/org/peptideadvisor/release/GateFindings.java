package org.peptideadvisor.release;

import java.util.Map;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;

/** What the gate tells about a rule base as a whole, beside what its checks tell. */
public final class GateFindings {

    private GateFindings() {}

    /**
     * A client would be less protected.
     *
     * @param file where the rule stands that protects less; empty where there is none
     */
    public static Diagnostic weakening(String file, int line, String message, String witness) {
        return ReleaseCode.WEAKENING_HELD.at(
                file,
                line,
                message,
                "put it back; if it is meant, accept it: bin/advisor publish --accept " + witness
                        + " --by \"your name\" --because \"the reason\"");
    }

    /** Whether a finding says that a client would be less protected. */
    public static boolean isWeakening(Diagnostic finding) {
        return finding.code().equals(ReleaseCode.WEAKENING_HELD.code());
    }

    /** Whether a finding says that a guard is gone or weaker, be it meant or not. */
    public static boolean isWeakenedGuard(Diagnostic finding) {
        return finding.code().equals(ReleaseCode.GUARD_WEAKENED.code());
    }

    /** A scenario does not get its answer. */
    public static Diagnostic scenario(String file, String message) {
        return ReleaseCode.SCENARIO_FAILED.at(file, 0, message, "bin/advisor test " + file + " shows the answer");
    }

    /** A scenario does not get its answer, and did not before. */
    public static Diagnostic scenarioAsBefore(String file, String message) {
        return new Diagnostic(
                ReleaseCode.SCENARIO_FAILED.code(), Diagnostic.Severity.WARNING, file, 0, 0, 0, 0, message, null);
    }

    /**
     * No scenario would notice a small change of an edited rule; a warning.
     *
     * @param change in words
     */
    public static Diagnostic unnoticed(String file, int line, String rule, String change) {
        return new Diagnostic(
                ReleaseCode.CHANGE_UNNOTICED.code(),
                Severity.WARNING,
                file,
                line,
                1,
                line,
                1,
                "no scenario would notice " + change,
                "bin/advisor test --mutants --propose " + rule + " writes the scenario that would");
    }

    /** There was not the time to look at everything. */
    public static Diagnostic outOfTime() {
        return WholeBaseFaults.outOfTime();
    }

    /** The files cannot be read. */
    public static Diagnostic unreadable(String message) {
        return Diagnostic.error(ReleaseCode.UNREADABLE.code(), "", 0, 0, message, null);
    }

    /** The ledger does not take the release now. */
    public static Diagnostic notRecorded(String release) {
        String message = "the ledger did not take release " + release;
        return Diagnostic.error(ReleaseCode.NOT_RECORDED.code(), "", 0, 0, message, null);
    }

    /** Building failed for a reason that is no finding. */
    public static Diagnostic notBuilt(Throwable failure) {
        return WholeBaseFaults.notBuilt(failure);
    }

    /** The id of the release that files make. */
    public static String releaseId(Map<String, String> files) {
        return ReleaseBuilder.id(RuleBaseDigest.of(files));
    }
}
