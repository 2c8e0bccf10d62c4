package org.peptideadvisor.arbitration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;

/** What a plan keeps when clients show the labels of their products. */
class ClientProductsProperties {

    private static final int CLIENTS = 3000;

    private final Clients clients = new Clients();

    @Property(tries = CLIENTS)
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
