package org.peptideadvisor.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
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
 * Compiles a rule book into a knowledge base. Knowledge bases share nothing and are registered nowhere, so an
 * unused one is simply garbage-collected. Thread-safe.
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
        return compile(book, peptides, SingleFactFindings::hold);
    }

    /** @param apart the rules whose findings are kept from one decision to the next */
    KnowledgeBase compile(RuleBook book, List<Peptide> peptides, Predicate<Rule> apart) {
        var standing = new SingleFactFindings(base(book, apart), peptides);
        List<Rule> dated = book.rules().stream()
                .filter(rule -> rule.metadata().period().isLimited())
                .toList();
        return new KnowledgeBase(base(book, apart.negate()), new RelevantPeptides(peptides), standing, limit, dated);
    }

    private static KieBase base(RuleBook book, Predicate<Rule> chosen) {
        var model = new ModelImpl();
        model.addGlobal(PatternDSL.globalOf(FiringRecorder.class, PACKAGE, FiringRecorder.GLOBAL));
        book.rules().stream().filter(chosen).map(RuleModel::of).forEach(model::addRule);
        KieBase base = KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
        record(base, book);
        return base;
    }

    private static void record(KieBase base, RuleBook book) {
        for (KiePackage compiled : base.getKiePackages()) {
            for (var each : compiled.getRules()) {
                Rule rule = book.rule(each.getName());
                if (rule == null) {
                    throw new IllegalStateException("no rule is called " + each.getName());
                }
                ((RuleImpl) each).setConsequence(new RecordingConsequence(rule));
            }
        }
    }
}
