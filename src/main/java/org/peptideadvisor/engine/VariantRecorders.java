package org.peptideadvisor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;
import org.kie.api.runtime.rule.RuleContext;
import org.kie.api.runtime.rule.RuleRuntime;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.rulebook.Rule;

/** What each of many variants of rules says in one trial. Belongs to one session on one thread. */
final class VariantRecorders {

    /** The global through which each session finds its own. */
    static final String GLOBAL = "variants";

    private final Map<String, FiringRecorder> recorders = new HashMap<>();

    /** The recorder of one variant, by its name. */
    FiringRecorder of(String name) {
        return recorders.computeIfAbsent(name, key -> FiringRecorder.apart());
    }

    /** What each variant that fired says, by its name, now that all facts are there. */
    Map<String, List<Finding>> settle(List<?> facts, RuleRuntime session) {
        var said = new HashMap<String, List<Finding>>();
        recorders.forEach((name, recorder) -> {
            recorder.settle(facts, session);
            said.put(name, new ArrayList<>(recorder.findings()));
        });
        return said;
    }

    /** The consequence of a variant of a rule: it records what the variant says, under the id of the rule. */
    static final class VariantConsequence implements Consequence<ConsequenceContext> {

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
            ((VariantRecorders) resolver.getGlobal(GLOBAL))
                    .of(name)
                    .record(rule, existing, fired.getMatch(), fired.getKieRuntime());
        }
    }
}
