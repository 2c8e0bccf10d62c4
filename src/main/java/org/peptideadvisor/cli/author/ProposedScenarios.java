package org.peptideadvisor.cli.author;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.peptideadvisor.impact.mutants.MutationReport;
import org.peptideadvisor.impact.mutants.SurvivorScenario;
import org.peptideadvisor.impact.mutants.TriedMutant;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.RuleFolder;

/** Writes a scenario for each change of a rule that no scenario notices. */
final class ProposedScenarios {

    private static final String FOLDER = "scenarios/mutants/";

    private final SurvivorScenario proposing;
    private final RuleFolder folder;

    ProposedScenarios(Release release, RuleFolder folder) {
        this.proposing = new SurvivorScenario(release);
        this.folder = folder;
    }

    /** Writes the files, one after another, and tells their paths; a scenario that would catch several is written once. */
    List<String> write(MutationReport report) throws IOException {
        List<TriedMutant> survivors = report.survivors();
        List<String> texts = survivors.parallelStream()
                .map(one -> Objects.requireNonNullElse(proposing.of(one), ""))
                .toList();
        Set<String> told = new HashSet<>();
        var written = new ArrayList<String>();
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            if (!text.isEmpty() && told.add(text.substring(text.indexOf('\n')))) {
                String name =
                        survivors.get(at).mutant().id().toLowerCase(Locale.ROOT).replace('~', '-');
                String path = FOLDER + name + ".yaml";
                new NewFiles().create(folder.root().resolve(path), text);
                written.add(path);
            }
        }
        return written;
    }
}
