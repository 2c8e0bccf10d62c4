package org.peptideadvisor.engine;

import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.kie.api.runtime.rule.RuleContext;
import org.peptideadvisor.rulebook.Rule;

/** The consequence of every rule step: it records the facts that the step matched. */
final class TrialConsequence implements Consequence<ConsequenceContext> {

    private final String step;
    private final int facts;

    TrialConsequence(Rule outline) {
        this.step = outline.id();
        this.facts = (int) ExistingFacts.bound(outline.when());
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver resolver) {
        List<Object> matched =
                ExistingFacts.withoutNumbers(((RuleContext) context).getMatch().getObjects());
        // what RuleModel makes a rule wait for stands before what its author wrote
        List<Object> written = matched.subList(matched.size() - facts, matched.size());
        ((TrialMatches) resolver.getGlobal(TrialMatches.GLOBAL)).note(step, List.copyOf(written));
    }
}
