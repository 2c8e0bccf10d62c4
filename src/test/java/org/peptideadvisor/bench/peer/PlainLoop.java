package org.peptideadvisor.bench.peer;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.Concern;

/** No engine at all: each row is looked at for each concern. The least that an answer takes, and what the others are checked by. */
final class PlainLoop implements TablePeer {

    private final List<PeerRow> rows;

    PlainLoop(PeerTable table) {
        rows = table.rows();
    }

    @Override
    public String name() {
        return "a loop in Java, no engine";
    }

    @Override
    public String measured() {
        return "two nested loops over rows and concerns";
    }

    @Override
    public List<PeerMatch> answer(Consultation consultation) {
        var matches = new ArrayList<PeerMatch>();
        Client client = consultation.all(Client.class).get(0);
        List<Concern> concerns = consultation.all(Concern.class);
        for (PeerRow row : rows) {
            for (Concern concern : concerns) {
                if (row.holds(client, concern)) {
                    matches.add(new PeerMatch(row.id(), client, concern));
                }
            }
        }
        return matches;
    }
}
