package org.peptideadvisor.engine;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.kie.api.runtime.rule.RuleContext;
import org.peptideadvisor.rulebook.Rule;

/**
 * What runs when a rule fires: it writes down the rule and its match. Rule authors' consequences are data, so no text of
 * theirs is ever compiled or run, and no listener is needed to learn what fired.
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
