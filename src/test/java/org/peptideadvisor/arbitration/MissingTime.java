package org.peptideadvisor.arbitration;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.fact.Unanswered;
import org.peptideadvisor.release.Release;

/** What ranking the questions that were not asked takes of a decision, in processor time. Run {@link #main}. */
public final class MissingTime {

    private static final int CLIENTS = 1_000;
    private static final int ROUNDS = 12;

    private MissingTime() {}

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Release release = ShippedRelease.get();
        var missings = new MissingAnswers(
                release.catalog().vocabulary(), release.advisor().stakes());
        var clients = new Clients();
        List<Consultation> consultations = new ArrayList<>();
        long unanswered = 0;
        for (long seed = 0; consultations.size() < CLIENTS; seed++) {
            Consultation one = Clients.consultation(clients.request(seed * 7_919));
            if (!one.all(Unanswered.class).isEmpty()) {
                consultations.add(one);
                unanswered += one.all(Unanswered.class).size();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            long ranking = 0;
            long deciding = 0;
            int told = 0;
            for (Consultation one : consultations) {
                long start = now();
                var settled = release.advisor().settle(one);
                deciding += now() - start;
                var advice = settled.advice();
                start = now();
                told += missings.of(
                                one,
                                settled.evaluation(),
                                advice.recommendations(),
                                advice.supporting(),
                                settled.exclusions())
                        .size();
                ranking += now() - start;
            }
            System.out.printf(
                    "%d clients, %.1f questions open: ranking %.1f µs of %.0f µs, %.1f %%; %d told%n",
                    CLIENTS,
                    unanswered / (double) CLIENTS,
                    ranking / 1e3 / CLIENTS,
                    deciding / 1e3 / CLIENTS,
                    100.0 * ranking / deciding,
                    told);
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
