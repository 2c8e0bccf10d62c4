package org.peptideadvisor.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.Diagnostic.Severity;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.rulebook.text.RuleFiles;
import org.peptideadvisor.scenario.GuardWeakening;

/** Tells which guards of one rule base are gone or weaker in another: an error, or a warning where {@code WEAKENED} says that it is meant. */
public final class WeakenedGuards {

    private WeakenedGuards() {}

    /**
     * What is weaker.
     *
     * @param before the files of the rule base that is replaced, path to text
     * @param after those of the one that replaces it
     * @return a finding for each weaker guard, sorted
     */
    public static List<Diagnostic> between(Map<String, String> before, Map<String, String> after) {
        List<WeakeningApproval> approvals = WeakeningApproval.read(after, new DiagnosticList());
        return GuardWeakening.between(RuleFolder.guards(before), RuleFolder.guards(after)).stream()
                .map(weaker -> tell(weaker, Objects.requireNonNull(before.get(weaker.file())), approvals))
                .sorted()
                .toList();
    }

    /** The ids of the witnesses whose loss somebody accepts, by lines of {@code WEAKENED}. */
    public static Set<String> acceptedWitnesses(Map<String, String> files) {
        return WeakeningApproval.read(files, new DiagnosticList()).stream()
                .filter(one -> one.guard().equals(WeakeningApproval.WITNESS))
                .map(WeakeningApproval::digest)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A line of {@code WEAKENED} that accepts the loss of a witness. */
    public static String acceptance(String witness, String by, LocalDate on, String why) {
        return String.join(" | ", WeakeningApproval.WITNESS, witness, by, on.toString(), why);
    }

    /** A line of {@code WEAKENED} that accepts that a guard with this text is gone or asks for less. */
    public static String acceptance(String guard, String former, String by, LocalDate on, String why) {
        return String.join(" | ", guard, WeakeningApproval.digest(guard, former), by, on.toString(), why);
    }

    private static Diagnostic tell(GuardWeakening weaker, String former, List<WeakeningApproval> approvals) {
        String digest = WeakeningApproval.digest(weaker.file(), former);
        String what = "the guard of " + String.join(", ", weaker.rows()) + " is weaker than before: "
                + String.join("; ", weaker.lost());
        String place = weaker.gone() ? "" : weaker.file();
        for (WeakeningApproval approval : approvals) {
            if (approval.guard().equals(weaker.file()) && approval.digest().equals(digest)) {
                String meant = what + "; " + approval.by() + " says since " + approval.on() + ": " + approval.why();
                return new Diagnostic(
                        ReleaseCode.GUARD_WEAKENED.code(), Severity.WARNING, place, 0, 0, 0, 0, meant, null);
            }
        }
        String line = weaker.file() + " | " + digest + " | your name | the day | the reason";
        return ReleaseCode.GUARD_WEAKENED.at(
                place,
                0,
                weaker.file() + ": " + what,
                "put it back; if it is meant, add this line to " + RuleFiles.WEAKENED_FILE + ": " + line);
    }
}
