package org.peptideadvisor.arbitration;

import net.jqwik.api.Example;
import org.peptideadvisor.Clients;

/**
 * What keeps a client safe in a plan with products that were told by their labels. Whether they meet, how often, how many and from when is not
 * held for them yet.
 */
class ClientProductsProperties {

    /** The same clients each time: shelves like these still turn up what no other test has met. */
    private static final int CLIENTS = 1500;

    private final Clients clients = new Clients();

    @Example
    void productsStayWhole_andNothingThatIsKeptOutIsPlanned() {
        for (long seed = 0; seed < CLIENTS; seed++) {
            var promises = new PlanPromises(Clients.consultation(clients.labelled(seed)));
            promises.productsStayWhole();
            promises.phasesFollowEachOther();
            promises.nothingExcluded();
        }
    }
}
