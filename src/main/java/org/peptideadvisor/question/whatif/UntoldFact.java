package org.peptideadvisor.question.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.AlteredFacts;
import org.peptideadvisor.model.ImpliedConditions;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Unanswered;

/**
 * A fact that the client did not state.
 *
 * @param question the question whose answer it would be
 * @param asked whether the client was asked
 * @param phrase the fact in a phrase
 * @param fact the fact; for a single answer, the client with it
 */
record UntoldFact(String question, boolean asked, String phrase, ClientFact fact) {

    /** What it would make of a consultation. */
    AlteredFacts alteration() {
        var unanswered = new Unanswered(question);
        return fact instanceof Client client
                ? AlteredFacts.replacing(one -> one instanceof Client ? client : unanswered.equals(one) ? null : one)
                : new AlteredFacts(one -> unanswered.equals(one) ? null : one, List.of(fact), 0);
    }

    /** Whether it could matter to a condition that the fact is there, or that the question is answered. */
    boolean matters(RuleDependence.DependedCondition look, Client client) {
        boolean answer = !asked && look.fit().holds(new Unanswered(question));
        return answer
                || look.fit().tells(fact instanceof Client ? client : null, fact)
                || look.fit().tells(null, implied());
    }

    /** The condition that the fact is as well, or null. */
    private @Nullable ClientFact implied() {
        return fact instanceof Client client ? ImpliedConditions.of(client.hormonal()) : null;
    }

    /** What a condition sees of the fact: whether it fits, and the number that it adds. */
    private List<@Nullable Object> seen(RuleDependence.DependedCondition look) {
        return Arrays.asList(fits(look), look.fit().amount(fact));
    }

    private boolean fits(RuleDependence.DependedCondition look) {
        ClientFact implied = implied();
        return look.fit().holds(fact) || (implied != null && look.fit().holds(implied));
    }

    /** One fact of those that all of these conditions tell nothing apart of: the first. */
    static List<UntoldFact> apart(List<UntoldFact> untold, List<RuleDependence.DependedCondition> looks) {
        var seen = new ArrayList<List<List<@Nullable Object>>>();
        var apart = new ArrayList<UntoldFact>();
        for (UntoldFact one : untold) {
            List<List<@Nullable Object>> fits = looks.stream().map(one::seen).toList();
            if (!seen.contains(fits)) {
                seen.add(fits);
                apart.add(one);
            }
        }
        return apart;
    }
}
