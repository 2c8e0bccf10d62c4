package org.peptideadvisor.release.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactReport;
import org.peptideadvisor.impact.WeakeningWitness;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.release.GateFindings;

/**
 * What the gate found.
 *
 * @param release the id that the files make
 * @param steps the steps that were taken, in order
 * @param findings errors, which keep the release from going live, and remarks; sorted
 * @param impact what changes for whom, or null where nothing is live or a step before found an error
 * @param witnesses clients who would be less protected, whether that is accepted or not
 * @param skipped how many recorded decisions could not be compared, since they were erased or cannot be read
 * @param cut whether it was interrupted, by a stop of the service or by something more urgent: then it says nothing of the release
 */
public record GateReport(
        String release,
        List<TakenStep> steps,
        List<Diagnostic> findings,
        @Nullable ImpactReport impact,
        List<WeakeningWitness> witnesses,
        int skipped,
        boolean cut) {

    public GateReport {
        steps = List.copyOf(steps);
        findings = findings.stream().sorted().toList();
        witnesses = List.copyOf(witnesses);
    }

    /**
     * A step that was taken.
     *
     * @param millis how long it took, in milliseconds
     */
    public record TakenStep(GateStep step, long millis) {}

    GateReport interrupted() {
        return new GateReport(release, steps, findings, impact, witnesses, skipped, true);
    }

    /** Whether the release may go live. */
    boolean isSound() {
        return !cut && findings.stream().noneMatch(Diagnostic::isError);
    }

    /** Whether nothing is wrong, but for losses that somebody may accept. */
    public boolean isHeldAtMost() {
        return !cut && findings.stream().filter(Diagnostic::isError).allMatch(GateFindings::isWeakening);
    }

    /** Whether somebody is less protected, be it accepted or not. */
    public boolean weakens() {
        return !witnesses.isEmpty() || findings.stream().anyMatch(GateFindings::isWeakenedGuard);
    }
}
