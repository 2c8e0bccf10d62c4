package org.peptideadvisor.arbitration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;

/** What a plan keeps when clients show the labels of their products. */
class ClientProductsProperties {

    private static final int CLIENTS = 3000;

    /** The same clients each time: shelves like these still turn up what no other test has met. */
    private static final String CLIENTS_FROM = "20261129";

    private final Clients clients = new Clients();

    @Property(tries = CLIENTS, seed = CLIENTS_FROM)
    void everyPromiseHolds_andProductsStayWhole(@ForAll long seed) {
        var promises = new PlanPromises(Clients.consultation(clients.labelled(seed)));
        promises.productsStayWhole();
        promises.phasesFollowEachOther();
        promises.keepApart();
        promises.frequenciesFit();
        promises.startsAreApart();
        promises.recommendedHasAPlace();
        promises.budgetIsKept();
        promises.outlookCountsFromTheStart();
        promises.onceADayMeansTheEvening();
        promises.nothingExcluded();
    }
}
