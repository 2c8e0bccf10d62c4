package org.peptideadvisor.engine;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.kie.api.runtime.rule.RuleContext;
import org.peptideadvisor.rulebook.Rule;

/** The consequence of a variant of a rule: it records what the variant says, under the id of the rule. */
final class VariantConsequence implements Consequence<ConsequenceContext> {

    private final String name;
    private final Rule rule;
    private final ExistingFacts existing;

    VariantConsequence(String name, Rule rule) {
        this.name = name;
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
        ((VariantRecorders) resolver.getGlobal(VariantRecorders.GLOBAL))
                .of(name)
                .record(rule, existing, fired.getMatch(), fired.getKieRuntime());
    }
}
