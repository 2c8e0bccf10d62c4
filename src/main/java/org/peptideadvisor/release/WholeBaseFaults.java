package org.peptideadvisor.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.rulebook.RuleStage;

/** Findings about a rule base as a whole. */
final class WholeBaseFaults {

    private WholeBaseFaults() {}

    /** Which folders of rules have none. */
    static List<Diagnostic> folders(Map<String, String> files) {
        var missing = new ArrayList<Diagnostic>();
        for (RuleStage folder : RuleStage.values()) {
            if (files.keySet().stream().noneMatch(path -> RuleStage.of(path) == folder && path.endsWith(".drl"))) {
                Severity severity = folder == RuleStage.EXCLUDE ? Severity.ERROR : Severity.WARNING;
                String message = "there are no rules in " + folder.label();
                String fix = "put " + folder.label() + "/*.drl back";
                missing.add(new Diagnostic(
                        ReleaseCode.MISSING_FOLDER.code(), severity, folder.label(), 0, 0, 0, 0, message, fix));
            }
        }
        return missing;
    }

    /** What is wrong when there was not the time to look at everything. */
    static Diagnostic outOfTime() {
        return Diagnostic.error(
                ReleaseCode.OUT_OF_TIME.code(),
                "",
                0,
                0,
                "the check took too long, so not everything was looked at",
                "fix what is listed, and check fewer files at a time");
    }

    /** What is told when building failed for a reason that is no finding. */
    static Diagnostic notBuilt(Throwable failure) {
        String message =
                "the rule base could not be built: " + failure.getClass().getSimpleName();
        return Diagnostic.error(ReleaseCode.NOT_BUILT.code(), "", 0, 0, message, null);
    }

    /** What is wrong with a rule base that has nothing to say. */
    static Diagnostic noRules() {
        return Diagnostic.error(
                ReleaseCode.NO_RULES.code(), "", 0, 0, "the rule base has no rules", "is this the rules folder?");
    }
}
