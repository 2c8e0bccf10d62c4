package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.List;
import org.peptideadvisor.model.Alteration;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Unanswered;

/**
 * A fact that a client did not tell.
 *
 * @param question the question whose answer it would be
 * @param asked whether the client was asked
 * @param phrase the fact in a phrase
 * @param fact the fact; for a single answer, the client with it
 */
record Untold(String question, boolean asked, String phrase, ClientFact fact) {

    /** What it would make of a consultation. */
    Alteration alteration() {
        var unanswered = new Unanswered(question);
        return fact instanceof Client client
                ? Alteration.replacing(one -> one instanceof Client ? client : unanswered.equals(one) ? null : one)
                : new Alteration(one -> unanswered.equals(one) ? null : one, List.of(fact), 0);
    }

    /** Whether it could matter to a condition that the fact is there, or that the question is answered. */
    boolean matters(Dependence.Look look, Client client) {
        boolean answer = !asked && look.fit().holds(new Unanswered(question));
        return answer || look.fit().tells(fact instanceof Client ? client : null, fact);
    }

    /** One fact of those that all of these conditions tell nothing apart of: the first. */
    static List<Untold> apart(List<Untold> untold, List<Dependence.Look> looks) {
        var seen = new ArrayList<List<Boolean>>();
        var apart = new ArrayList<Untold>();
        for (Untold one : untold) {
            List<Boolean> fits =
                    looks.stream().map(look -> look.fit().holds(one.fact())).toList();
            if (!seen.contains(fits)) {
                seen.add(fits);
                apart.add(one);
            }
        }
        return apart;
    }
}
