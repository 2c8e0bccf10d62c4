package org.peptideadvisor.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.Type;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;

/** Evrete, with conditions as texts, which rules share; it compiles them to classes. A new session for each client took more than twice as long. */
final class EvretePeer implements TablePeer {

    private static final String MATCHES = "matches";

    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession session;

    EvretePeer(PeerTable table) {
        Knowledge built = service.newKnowledge();
        Type<Client> client = built.getTypeResolver().declare(Client.class);
        client.declareIntField("age", Client::age);
        client.declareField("skinType", String.class, Client::skinType);
        Type<Concern> concern = built.getTypeResolver().declare(Concern.class);
        concern.declareField("id", String.class, Concern::id);
        concern.declareField("severity", String.class, Concern::severity);
        var rules = built.builder();
        for (PeerRow row : table.rows()) {
            rules.newRule(row.id())
                    .forEach("$client", Client.class, "$concern", Concern.class)
                    .where(conditions(row))
                    .execute(EvretePeer::collect);
        }
        session = rules.build().newStatefulSession();
    }

    private static String[] conditions(PeerRow row) {
        var conditions = new ArrayList<String>();
        conditions.add("$concern.id.equals(\"" + row.concern() + "\")");
        conditions.add(row.severities().stream()
                .map(severity -> "$concern.severity.equals(\"" + severity + "\")")
                .collect(Collectors.joining(" || ")));
        conditions.add("$client.age >= " + row.fromAge());
        conditions.add("$client.age <= " + row.toAge());
        if (row.skinType() != null) {
            conditions.add("$client.skinType.equals(\"" + row.skinType() + "\")");
        }
        return conditions.toArray(String[]::new);
    }

    private static void collect(RhsContext fired) {
        List<PeerMatch> matches = fired.getRuntime().get(MATCHES);
        matches.add(new PeerMatch(fired.getRule().getName(), fired.get("$client"), fired.get("$concern")));
    }

    @Override
    public String name() {
        return "Evrete 4.0.3";
    }

    @Override
    public String measured() {
        return "insert facts, fire, clear, in one session that is kept; each rule collects its name and facts";
    }

    @Override
    public List<PeerMatch> answer(Consultation client) {
        var matches = new ArrayList<PeerMatch>();
        session.set(MATCHES, matches);
        for (ClientFact fact : client.facts()) {
            if (fact instanceof Client || fact instanceof Concern) {
                session.insert(fact);
            }
        }
        session.fire();
        session.clear();
        return matches;
    }

    @Override
    public void close() {
        session.close();
        service.shutdown();
    }
}
