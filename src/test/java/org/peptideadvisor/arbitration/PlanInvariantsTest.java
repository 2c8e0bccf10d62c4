package org.peptideadvisor.arbitration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peptideadvisor.Clients;

/** All that a plan promises, kept for each of many generated clients. {@link PlanInvariantsProperties} tries fewer by name. */
@Tag("long")
class PlanInvariantsTest {

    /** {@code make trials} takes 20,000. */
    private static final int CLIENTS = Integer.getInteger("plan.clients", 2_000);

    private final Clients clients = new Clients();

    @Test
    void everyPlanKeepsWhatTheAnswerSays() {
        for (long seed = 0; seed < CLIENTS; seed++) {
            var request = seed % 2 == 0 ? clients.request(seed) : clients.busy(seed);
            try {
                new PlanPromises(Clients.consultation(request)).all();
            } catch (AssertionError broken) {
                throw new AssertionError("client " + seed + ": " + request, broken);
            }
        }
    }
}
