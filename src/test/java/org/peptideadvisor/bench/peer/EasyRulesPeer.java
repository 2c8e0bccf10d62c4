package org.peptideadvisor.bench.peer;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;

/** Easy Rules, which looks at each rule in turn. It has no facts of which there are several, so a rule looks through the list of concerns. */
final class EasyRulesPeer implements TablePeer {

    private static final String CLIENT = "client";
    private static final String CONCERNS = "concerns";
    private static final String MATCHES = "matches";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRulesPeer(PeerTable table) {
        for (PeerRow row : table.rows()) {
            rules.register(new RuleBuilder()
                    .name(row.id())
                    .when(facts -> concern(row, facts) != null)
                    .then(facts -> facts.<List<PeerMatch>>get(MATCHES)
                            .add(new PeerMatch(row.id(), facts.get(CLIENT), concern(row, facts))))
                    .build());
        }
    }

    private static Concern concern(PeerRow row, Facts facts) {
        Client client = facts.get(CLIENT);
        for (Concern concern : facts.<List<Concern>>get(CONCERNS)) {
            if (row.holds(client, concern)) {
                return concern;
            }
        }
        return null;
    }

    @Override
    public String name() {
        return "Easy Rules 4.1.0";
    }

    @Override
    public String measured() {
        return "new facts, fire; conditions and actions are Java, and each action collects row and facts";
    }

    @Override
    public List<PeerMatch> answer(Consultation consultation) {
        var matches = new ArrayList<PeerMatch>();
        var facts = new Facts();
        facts.put(CLIENT, consultation.all(Client.class).get(0));
        facts.put(CONCERNS, consultation.all(Concern.class));
        facts.put(MATCHES, matches);
        engine.fire(rules, facts);
        return matches;
    }
}
