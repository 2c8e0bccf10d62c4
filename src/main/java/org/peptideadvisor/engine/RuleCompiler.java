package org.peptideadvisor.engine;

import java.util.List;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.runtime.KieContainer;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/** Compiles a rule book at run time into a container of its own, named after the release's digest. Thread-safe. */
public final class RuleCompiler {

    private static final String GROUP = "org.peptideadvisor.release";

    /**
     * Compiles the rules.
     *
     * @param book rules that were read and found sound
     * @param digest the release's content digest, in hexadecimal
     * @param peptides the catalog's peptides
     * @throws IllegalStateException when Drools refuses what the reader accepted, which is a bug of the reader
     */
    public KnowledgeBase compile(RuleBook book, String digest, List<Peptide> peptides) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(GROUP, "rules", digest);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/advisor/rules.drl", DrlWriter.write(book.rules()));
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            services.getRepository().removeKieModule(release);
            throw new IllegalStateException("rules that were read do not compile: " + errors);
        }
        KieContainer container = services.newKieContainer(release, getClass().getClassLoader());
        var options = services.newKieBaseConfiguration();
        options.setOption(KieBaseMutabilityOption.DISABLED);
        KieBase base = container.newKieBase(options);
        record(base, book);
        return new KnowledgeBase(services, release, container, base, new Relevance(peptides));
    }

    private static void record(KieBase base, RuleBook book) {
        for (KiePackage compiled : base.getKiePackages()) {
            for (var each : compiled.getRules()) {
                Rule rule = book.rule(each.getName());
                if (rule != null) {
                    ((RuleImpl) each).setConsequence(new Recording(rule));
                }
            }
        }
    }
}
