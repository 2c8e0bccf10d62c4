package org.peptideadvisor.engine;

import java.util.Collection;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.peptideadvisor.model.Consultation;

/**
 * A compiled rule book with the catalog's peptides. Thread-safe: each evaluation takes a session of its own from a pool
 * that wipes it on return. Close it when no evaluation can reach it any more.
 */
public final class KnowledgeBase implements AutoCloseable {

    /** More firings than any sound rule base needs; the shipped one stays under 300. */
    static final int FIRING_BOUND = 5_000;

    private final KieServices services;
    private final ReleaseId release;
    private final KieContainer container;
    private final KieSessionsPool sessions;
    private final Relevance peptides;

    KnowledgeBase(KieServices services, ReleaseId release, KieContainer container, KieBase base, Relevance peptides) {
        this.services = services;
        this.release = release;
        this.container = container;
        this.sessions = base.newKieSessionsPool(1);
        this.peptides = peptides;
    }

    /** What the rules find. */
    public Evaluation evaluate(Consultation consultation, Planner planner) {
        return evaluate(consultation, planner, Set.of());
    }

    /**
     * What the rules find when some are taken away.
     *
     * @param muted ids of the rules that are taken away
     * @throws RunawayRulesException when they do not come to an end
     */
    public Evaluation evaluate(Consultation consultation, Planner planner, Set<String> muted) {
        KieSession session = sessions.newKieSession();
        try {
            var recorder = new Recorder(muted);
            session.setGlobal(Recorder.GLOBAL, recorder);
            insert(session, consultation.facts());
            insert(session, peptides.relevant(consultation));
            fire(session);
            insert(session, planner.plan(recorder.findings(), recorder.assessments()));
            fire(session);
            return new Evaluation(recorder.findings(), recorder.assessments());
        } finally {
            session.dispose();
        }
    }

    private static void insert(KieSession session, Collection<?> facts) {
        for (Object fact : facts) {
            session.insert(fact);
        }
    }

    private static void fire(KieSession session) {
        if (session.fireAllRules(FIRING_BOUND) >= FIRING_BOUND) {
            throw new RunawayRulesException(FIRING_BOUND);
        }
    }

    @Override
    public void close() {
        sessions.shutdown();
        container.dispose();
        services.getRepository().removeKieModule(release);
    }
}
