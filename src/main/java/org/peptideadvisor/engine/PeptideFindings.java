package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.rulebook.FactType;
import org.peptideadvisor.rulebook.Folder;
import org.peptideadvisor.rulebook.Pattern;
import org.peptideadvisor.rulebook.Rule;

/**
 * What rules say of a peptide whoever asks. A rule that looks at one peptide and at nothing else, such as one that ranks what
 * nobody tested, says the same in every decision: the engine fires it once for each peptide of a release, and each decision
 * takes what was said of the peptides that it is about. Immutable.
 */
final class PeptideFindings {

    private final Map<String, List<Finding>> byPeptide;

    private PeptideFindings(Map<String, List<Finding>> byPeptide) {
        this.byPeptide = byPeptide;
    }

    /** Whether a rule looks at one peptide and at nothing else. What an assessment says goes on to other rules. */
    static boolean holds(Rule rule) {
        return (rule.folder() == Folder.EXCLUDE || rule.folder() == Folder.RECOMMEND)
                && rule.when().size() == 1
                && rule.when().get(0).type() == FactType.PEPTIDE
                && rule.when().get(0).presence() != Pattern.Presence.NOT;
    }

    /** @param base of such rules alone */
    static PeptideFindings of(KieBase base, List<Peptide> peptides) {
        var recorder = new Recorder(Set.of());
        var memory = new WorkingMemory(base);
        memory.open(recorder);
        memory.insert(peptides);
        memory.fire(Integer.MAX_VALUE); // each rule fires once for a peptide at most, and sets off no other
        memory.dispose();
        var byPeptide = new HashMap<String, List<Finding>>();
        for (Finding finding : recorder.findings()) {
            var peptide = (Peptide) finding.firing().matched().get(0);
            byPeptide.computeIfAbsent(peptide.id(), id -> new ArrayList<>(2)).add(finding);
        }
        return new PeptideFindings(byPeptide);
    }

    /** What is said of a peptide. */
    List<Finding> about(Peptide peptide) {
        return byPeptide.getOrDefault(peptide.id(), List.of());
    }
}
