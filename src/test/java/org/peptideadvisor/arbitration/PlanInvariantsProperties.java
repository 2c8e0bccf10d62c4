package org.peptideadvisor.arbitration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.peptideadvisor.Clients;

/** What a plan keeps whatever the rules say; numbered as in docs/architecture.md. */
class PlanInvariantsProperties {

    private static final int CLIENTS = 2000;

    private final Clients clients = new Clients();

    @Property(tries = CLIENTS)
    void invariant8_phasesFollowEachOtherFromWeekOne(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).phasesFollowEachOther();
    }

    @Property(tries = CLIENTS)
    void invariant8_whatIsKeptApartNeverMeets(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).keepApart();
    }

    @Property(tries = CLIENTS)
    void invariant8_nothingIsUsedOftenerThanToldOrPaced(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).frequenciesFit();
    }

    @Property(tries = CLIENTS)
    void invariant8_newProductsBeginTwoWeeksApart(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).startsAreApart();
    }

    @Property(tries = CLIENTS)
    void invariant8_whatIsRecommendedHasAPlace(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).recommendedHasAPlace();
    }

    @Property(tries = CLIENTS)
    void invariant8_noSessionHasMoreStepsThanTheBudget(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).budgetIsKept();
    }

    @Property(tries = CLIENTS)
    void invariant8_theOutlookCountsFromTheStart(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).outlookCountsFromTheStart();
    }

    @Property(tries = CLIENTS)
    void invariant8_onceADayMeansTheEvening(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).onceADayMeansTheEvening();
    }

    @Property(tries = CLIENTS)
    void invariant2_whatIsPrescribedStaysAsItIs(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).prescriptionsStay();
    }

    @Property(tries = CLIENTS)
    void invariant1_nothingExcludedIsInThePlan(@ForAll long seed, @ForAll boolean busy) {
        promises(seed, busy).nothingExcluded();
    }

    private PlanPromises promises(long seed, boolean busy) {
        return new PlanPromises(Clients.consultation(busy ? clients.busy(seed) : clients.request(seed)));
    }
}
