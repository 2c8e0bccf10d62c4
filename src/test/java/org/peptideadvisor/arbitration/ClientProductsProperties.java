package org.peptideadvisor.arbitration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.peptideadvisor.Clients;

/** What a plan keeps when clients show the labels of their products. */
class ClientProductsProperties {

    private final Clients clients = new Clients();

    @Property
    void everyPromiseHolds_andProductsStayWhole(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
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
