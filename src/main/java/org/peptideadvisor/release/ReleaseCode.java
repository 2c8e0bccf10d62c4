package org.peptideadvisor.release;

import java.util.Arrays;
import java.util.List;
import org.peptideadvisor.model.CodeExplanation;
import org.peptideadvisor.model.Diagnostic;

/** What can be wrong with a rule base as a whole. An error leaves the live release as it is. */
enum ReleaseCode {
    NO_RULES(
            "no-rules",
            "The rule base has no rules.",
            "A release without rules would answer every client with silence that looks like safety.",
            "Point to the rules folder, or put the rules back."),
    UNREADABLE(
            "unreadable",
            "A file of the rule base cannot be read.",
            "Nobody can say what it holds; the live release stays.",
            "Make the file UTF-8, at most 2 MiB, and readable to the service."),
    NOT_BUILT(
            "not-built",
            "The rule base could not be built.",
            "This is a fault of the service, not of the rules; the live release stays.",
            "Report it with the log of that moment."),
    RUNAWAY(
            "runaway",
            "Rules do not come to an end for the fullest requests.",
            "Such requests would be cut off and fail; the live release stays.",
            "Look for a rule that joins many facts with many others, and ask more of them."),
    NOT_RECORDED(
            "not-recorded",
            "The ledger did not take the release.",
            "What nobody can look up later may not advise anybody; the live release stays.",
            "Fix the ledger; the service tries again by itself."),
    MISSING_FOLDER(
            "missing-folder",
            "A folder of rules is missing or empty.",
            "Without exclude nothing is kept from anybody, so that is an error; without another folder part of every answer"
                    + " is missing, which is a warning. A whole folder is lost more easily than one rule, and no rule tells of it.",
            "Put the folder and its rules back."),
    GUARD_MISSING(
            "guard-missing",
            "No guard protects a row of high or critical severity.",
            "Its rules could be lost or softened without anybody noticing.",
            "Write a guard in scenarios/guards: a client whom the row is about, and the least that the answer must do."),
    GUARD_WEAKENED(
            "guard-weakened",
            "A guard is gone, or asks for less than in the release that is replaced.",
            "What it protected could be lost with the next edit. It is a warning where WEAKENED says that it is meant.",
            "Put the guard back. If its row and sources really ask for less, add the line that is shown to WEAKENED, with your name,"
                    + " the day and the reason."),
    BAD_WEAKENING(
            "bad-weakening",
            "A line of WEAKENED does not say what is weakened, by whom, when and why.",
            "It would allow something that nobody could look up later.",
            "Write the guard, its digest, a name, a day and a reason of some words, with | between them."),
    WEAKENING_HELD(
            "weakening-held",
            "Somebody would be less protected than by the live release.",
            "An exclusion, a referral, a stop, a hold or a caution is lost for the client who is named; the live release stays.",
            "Put back what was lost. If it is meant, run bin/advisor publish and accept the witness by its id."),
    SCENARIO_FAILED(
            "scenario-failed",
            "A scenario does not get the answer that it expects.",
            "Either the rules or the scenario are not what their author meant; the live release stays.",
            "Run bin/advisor test on it, and correct the rule or the scenario."),
    CHANGE_UNNOTICED(CodeExplanation.warning(
            "change-unnoticed",
            "No scenario would notice a small change of a rule that was edited.",
            "The next slip in it, such as < for <=, would go live without a word.",
            "Run bin/advisor test --mutants with the rule's id, and --propose for the scenario that would catch it; judge what it expects"
                    + " by the sources.")),
    OUT_OF_TIME(
            "out-of-time",
            "The check took too long and was cut short.",
            "What was not looked at may be wrong, so nothing can be said to be sound.",
            "Fix what is listed, check fewer files at a time, and shorten what is very long."),
    UNREADABLE_SCENARIOS(CodeExplanation.warning(
            "unreadable-scenarios",
            "The scenarios in the rules folder cannot be read.",
            "They were left out of the check, so it may have missed something.",
            "Run bin/advisor check where the folder lies."));

    private final CodeExplanation explanation;

    ReleaseCode(String code, String meaning, String why, String fix) {
        this(CodeExplanation.error(code, meaning, why, fix));
    }

    ReleaseCode(CodeExplanation explanation) {
        this.explanation = explanation;
    }

    /** An error of this sort in a file; it concerns the whole file when the line is 0. */
    Diagnostic at(String file, int line, String message, String fix) {
        return Diagnostic.error(code(), file, line, line == 0 ? 0 : 1, message, fix);
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
