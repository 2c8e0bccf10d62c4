package org.peptideadvisor.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieSession;
import org.peptideadvisor.model.finding.Finding;
import org.peptideadvisor.rulebook.Rule;

/**
 * Many variants of rules in one network, side by side. It tells what each would say on the facts that a decision ended with; none of
 * them acts on the others. Thread-safe.
 */
public final class RuleVariants {

    private final KieBase base;

    /** @param variants by a name that is no other's */
    public RuleVariants(Map<String, Rule> variants) {
        var model = new ModelImpl();
        model.addGlobal(PatternDSL.globalOf(VariantRecorders.class, RuleCompiler.PACKAGE, VariantRecorders.GLOBAL));
        variants.forEach((name, rule) -> model.addRule(RuleModel.of(rule, name)));
        base = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
        var left = new HashMap<>(variants);
        for (KiePackage compiled : base.getKiePackages()) {
            for (var each : compiled.getRules()) {
                Rule rule = left.remove(each.getName());
                if (rule == null) {
                    throw new IllegalStateException("no variant is called " + each.getName());
                }
                ((RuleImpl) each).setConsequence(new VariantRecorders.VariantConsequence(each.getName(), rule));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("not built: " + left.keySet());
        }
    }

    /**
     * What each variant says, by its name; nothing of those that are silent.
     *
     * @param facts everything that the rules of a decision could see at its end: the client's facts, peptides, assessments and
     *     the plan
     */
    public Map<String, List<Finding>> on(List<?> facts) {
        var recorders = new VariantRecorders();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(VariantRecorders.GLOBAL, recorders);
            facts.forEach(session::insert);
            session.fireAllRules();
            return recorders.settle(facts, session);
        } finally {
            session.dispose();
        }
    }
}
