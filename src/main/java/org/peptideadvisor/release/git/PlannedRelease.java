package org.peptideadvisor.release.git;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.peptideadvisor.ledger.Ledger;
import org.peptideadvisor.release.ReleaseNote;

/**
 * A state of the rule base that is to go live.
 *
 * @param files path to text, all scenarios too
 * @param live the commit that it replaces; it does not go live when that is another by then
 * @param parents what its commit goes on from beside that
 * @param author who lets it go live
 * @param reason what the commit says
 * @param note what the ledger says
 * @param scenarios whether scenarios other than guards must hold, which those of a rule that is taken out in an emergency do not
 * @param beside what is changed with the entry of the ledger, given what went live
 */
public record PlannedRelease(
        Map<String, String> files,
        String live,
        List<String> parents,
        CommitAuthor author,
        String reason,
        ReleaseNote note,
        boolean scenarios,
        Function<WentLive, Ledger.RecordedChange<?>> beside) {

    public PlannedRelease {
        files = Map.copyOf(files);
        parents = List.copyOf(parents);
    }

    /** What went live. */
    public record WentLive(String release, String name, String commit) {}
}
