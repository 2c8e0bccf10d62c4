package org.peptideadvisor.engine;

import java.util.ArrayList;
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
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Tells for each rule how many of its conditions the given facts satisfy. The engine itself answers: each {@link
 * RuleStep} of each rule is compiled as a rule, by the same {@link RuleModel} as the rules that advise.
 * Thread-safe.
 */
public final class RuleProbes {

    /** Far more matches than the steps of a sound rule base have on the fullest request. */
    private static final int BOUND = 200_000;

    private final Map<String, List<RuleStep>> ladders = new HashMap<>();
    private final KieBase base;

    /** The probes for every rule of a book. */
    public RuleProbes(RuleBook book) {
        var model = new ModelImpl();
        model.addGlobal(PatternDSL.globalOf(TrialMatches.class, RuleCompiler.PACKAGE, TrialMatches.GLOBAL));
        var outlines = new HashMap<String, Rule>();
        for (Rule rule : book.rules()) {
            List<RuleStep> steps = RuleStep.of(rule);
            ladders.put(rule.id(), steps);
            for (RuleStep step : steps) {
                add(step.outline(), model, outlines);
                if (step.inTheWay() != null) {
                    add(step.inTheWay(), model, outlines);
                }
            }
        }
        base = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
        for (KiePackage compiled : base.getKiePackages()) {
            for (var each : compiled.getRules()) {
                Rule outline = outlines.get(each.getName());
                if (outline == null) {
                    throw new IllegalStateException("no step is called " + each.getName());
                }
                ((RuleImpl) each).setConsequence(new TrialConsequence(outline));
            }
        }
    }

    private static void add(Rule outline, ModelImpl model, Map<String, Rule> outlines) {
        model.addRule(RuleModel.of(outline));
        outlines.put(outline.id(), outline);
    }

    /**
     * Tries every rule.
     *
     * @param facts everything that the rules of a decision could see at its end: the client's facts, peptides, assessments
     *     and the plan
     * @param budget cut when its time ends before every step was tried; rules may then seem to get less far than they do
     */
    public RuleTrial on(List<?> facts, QuestionBudget budget) {
        var tries = new TrialMatches();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal(TrialMatches.GLOBAL, tries);
            facts.forEach(session::insert);
            int fired = session.fireAllRules(
                    match -> {
                        if (budget.isOver()) {
                            budget.cut();
                            session.halt();
                        }
                        return true;
                    },
                    BOUND);
            if (fired >= BOUND) {
                budget.cut();
            }
        } finally {
            session.dispose();
        }
        return new RuleTrial(ladders, tries, new ArrayList<>(facts));
    }
}
