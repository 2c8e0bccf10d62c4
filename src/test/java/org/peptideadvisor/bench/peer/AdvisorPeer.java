package org.peptideadvisor.bench.peer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.bench.RulesAlone;
import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.engine.RuleSubstitution;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.model.finding.Firing;
import org.peptideadvisor.release.BuildResult;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;

/**
 * The advisor's own engine. The rows are rules beside the shipped tables. A row looks at two facts, so none of it is answered from
 * {@code SingleFactFindings}: all rules are matched anew for each client.
 */
final class AdvisorPeer implements TablePeer {

    private final KnowledgeBase knowledge;

    AdvisorPeer(PeerTable table) {
        Map<String, String> files = ShippedRelease.catalogWith(StockDroolsPeer.FILE, table.rules());
        BuildResult result = new ReleaseBuilder(ShippedRelease.CLOCK).rebuild(files);
        if (result instanceof BuildResult.RejectedRuleBase rejected) {
            throw new IllegalStateException(rejected.diagnostics().toString());
        }
        Release release = ((BuildResult.BuiltRelease) result).release();
        knowledge =
                new RuleCompiler().compile(release.ruleBook(), release.catalog().peptides());
        release.close();
    }

    @Override
    public String name() {
        return "Peptide Advisor";
    }

    @Override
    public String measured() {
        return "one evaluation in both stages, with the peptides for the concerns as facts; no arbitration, no plan";
    }

    @Override
    public List<PeerMatch> answer(Consultation client) {
        Evaluation found = knowledge.evaluate(client, RulesAlone.PLANNER, RuleSubstitution.without(Set.of()));
        return found.findings().stream().map(AdvisorPeer::match).toList();
    }

    private static PeerMatch match(Finding finding) {
        Firing firing = finding.firing();
        return new PeerMatch(firing.rule(), (Client) firing.matched().get(0), (Concern)
                firing.matched().get(1));
    }

    @Override
    public void close() {
        knowledge.close();
    }
}
