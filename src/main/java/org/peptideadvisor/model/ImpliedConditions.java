package org.peptideadvisor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Condition;

/** The hormonal statuses that are a condition as well, so that rules need to look in one place only. */
public final class ImpliedConditions {

    private static final Map<String, Condition> OF_STATUS = Map.of(
            "pregnant", new Condition("pregnancy"),
            "trying", new Condition("trying-to-conceive"),
            "breastfeeding", new Condition("breastfeeding"));

    private ImpliedConditions() {}

    /** The condition that a {@code hormonal-status} id says as well, or null. */
    public static @Nullable Condition of(@Nullable String hormonalStatus) {
        return hormonalStatus == null ? null : OF_STATUS.get(hormonalStatus);
    }

    /** Every condition that some status implies. */
    public static Set<Condition> all() {
        return Set.copyOf(OF_STATUS.values());
    }

    /** The facts with what the client's status implies, in their fixed order. */
    static List<ClientFact> with(List<ClientFact> facts) {
        Condition implied = facts.get(0) instanceof Client client ? of(client.hormonal()) : null;
        if (implied == null || facts.contains(implied)) {
            return List.copyOf(facts);
        }
        var all = new TreeSet<ClientFact>(FactOrder.INSTANCE);
        all.addAll(facts);
        all.add(implied);
        return List.copyOf(all);
    }
}
