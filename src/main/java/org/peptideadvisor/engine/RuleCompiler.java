package org.peptideadvisor.engine;

import java.time.Duration;
import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Makes a knowledge base of its own from each rule book. Nothing is shared between two of them and nothing is registered
 * anywhere, so one that is no longer used is simply forgotten. Thread-safe.
 */
public final class RuleCompiler {

    static final String PACKAGE = "advisor";

    private final Duration limit;

    public RuleCompiler() {
        this(KnowledgeBase.TIME_LIMIT);
    }

    /** @param limit how long an evaluation may take */
    RuleCompiler(Duration limit) {
        this.limit = limit;
    }

    /** A knowledge base for these rules and the peptides of the catalog. */
    public KnowledgeBase compile(RuleBook book, List<Peptide> peptides) {
        var model = new ModelImpl();
        model.addGlobal(PatternDSL.globalOf(Recorder.class, PACKAGE, Recorder.GLOBAL));
        for (Rule rule : book.rules()) {
            model.addRule(RuleModel.of(rule));
        }
        KieBase base = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
        record(base, book);
        return new KnowledgeBase(base, new Relevance(peptides), limit);
    }

    private static void record(KieBase base, RuleBook book) {
        for (KiePackage compiled : base.getKiePackages()) {
            for (var each : compiled.getRules()) {
                Rule rule = book.rule(each.getName());
                if (rule == null) {
                    throw new IllegalStateException("no rule is called " + each.getName());
                }
                ((RuleImpl) each).setConsequence(new Recording(rule));
            }
        }
    }
}
