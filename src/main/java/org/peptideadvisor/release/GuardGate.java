package org.peptideadvisor.release;

import java.util.List;
import java.util.Map;
import org.peptideadvisor.arbitration.Advisor;
import org.peptideadvisor.engine.KnowledgeBase;
import org.peptideadvisor.engine.RuleCompiler;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.DiagnosticList;
import org.peptideadvisor.release.CheckedRuleBase.RuleBaseContent;
import org.peptideadvisor.rulebook.CheckDeadline;
import org.peptideadvisor.scenario.GuardTrial;

/** Decides the clients of all guards before anything goes live. Such a decision is bounded like any other. */
final class GuardGate {

    private GuardGate() {}

    /**
     * Where answers are softer than the guards allow, and rules that do not come to an end on one of the clients.
     *
     * @param together whether several clients may be decided at the same time
     * @param deadline when it is past, a finding says that something was not looked at
     */
    static List<Diagnostic> softer(
            RuleBaseContent content,
            Map<String, String> files,
            KnowledgeBase knowledge,
            boolean together,
            CheckDeadline deadline) {
        var found = new DiagnosticList();
        var advisor = new Advisor(content.catalog(), content.rules(), knowledge);
        try {
            found.addAll(new GuardTrial(advisor, together).softer(content.guards(), files, deadline));
        } catch (RunawayRulesException e) {
            found.add(WarmUp.runaway(e, content.rules()));
        }
        if (deadline.isPast()) {
            found.add(WholeBaseFaults.outOfTime());
        }
        return found.sorted();
    }

    /** The same for rules that nobody has compiled yet, one client after the other: whoever asks for advice goes first. */
    static List<Diagnostic> softer(RuleBaseContent content, Map<String, String> files, CheckDeadline deadline) {
        try (KnowledgeBase knowledge =
                new RuleCompiler().compile(content.rules(), content.catalog().peptides())) {
            return softer(content, files, knowledge, false, deadline);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(WholeBaseFaults.notBuilt(e));
        }
    }
}
