package org.peptideadvisor.engine;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.kie.api.runtime.rule.RuleContext;
import org.peptideadvisor.rulebook.Rule;

/**
 * The consequence of every rule in the engine: it records the rule and its match. The consequences that authors
 * write are data; their text is never compiled or run. No listener is needed to learn which rules fired.
 */
final class RecordingConsequence implements Consequence<ConsequenceContext> {

    private final Rule rule;
    private final ExistingFacts existing;

    RecordingConsequence(Rule rule) {
        this.rule = rule;
        this.existing = new ExistingFacts(rule);
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver resolver) {
        RuleContext fired = (RuleContext) context;
        FiringRecorder recorder = (FiringRecorder) resolver.getGlobal(FiringRecorder.GLOBAL);
        recorder.record(rule, existing, fired.getMatch(), fired.getKieRuntime());
    }
}
