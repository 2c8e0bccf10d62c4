package org.peptideadvisor.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.peptideadvisor.engine.StockEngine;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.rulebook.RuleStage;

/** Stock Drools with the very rules that the advisor has, as its guide shows it: a new session for each client, put away after it. */
final class StockDroolsPeer implements TablePeer {

    static final String FILE = "recommend/table.drl";

    private final KieBase base;
    private final boolean executable;

    /** @param executable built as an executable model; else the classic way */
    StockDroolsPeer(PeerTable table, boolean executable) {
        this.executable = executable;
        base = StockEngine.base(
                Map.of(FILE, table.rules()),
                Set.of(RuleStage.RECOMMEND),
                executable ? ExecutableModelProject.class : DrlProject.class);
    }

    @Override
    public String name() {
        return executable ? "Drools 10.2.0, executable model" : "Drools 10.2.0, classic";
    }

    @Override
    public String measured() {
        return "new session, insert facts, fireAllRules, dispose; a listener collects rule and facts";
    }

    @Override
    public List<PeerMatch> answer(Consultation client) {
        var matches = new ArrayList<PeerMatch>();
        KieSession session = base.newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                String rule = event.getMatch().getRule().getName();
                List<Object> facts = event.getMatch().getObjects();
                matches.add(new PeerMatch(
                        rule.substring(0, rule.indexOf(' ')), (Client) facts.get(0), (Concern) facts.get(1)));
            }
        });
        try {
            client.facts().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return matches;
    }
}
