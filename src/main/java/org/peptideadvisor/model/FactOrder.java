package org.peptideadvisor.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;

/**
 * The order of a consultation's facts: the client first, then by the name of their type, then by their id and further
 * fields, what was not asked before any answer. Only equal facts are the same in it.
 */
public enum FactOrder implements Comparator<ClientFact> {
    INSTANCE;

    private static final Comparator<ClientFact> WITHIN_A_TYPE = comparing(ClientFact::key)
            .thenComparing(ClientFact::word, nullsFirst(naturalOrder()))
            .thenComparing(ClientFact::number, nullsFirst(naturalOrder()))
            .thenComparing(ClientFact::toString);

    @Override
    public int compare(ClientFact one, ClientFact other) {
        return one.getClass() == other.getClass()
                ? WITHIN_A_TYPE.compare(one, other)
                : typeName(one).compareTo(typeName(other));
    }

    private static String typeName(ClientFact fact) {
        return fact instanceof Client ? "" : fact.getClass().getSimpleName();
    }
}
