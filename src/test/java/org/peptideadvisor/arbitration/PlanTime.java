package org.peptideadvisor.arbitration;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.Clients;
import org.peptideadvisor.ShippedRelease;
import org.peptideadvisor.plan.PlanRequest;
import org.peptideadvisor.plan.WeekPlanner;

/** How long the planner takes for each of many generated clients, in one warm JVM; no test, run by hand. */
public final class PlanTime {

    private static final int CLIENTS = 20_000;
    private static final int ROUNDS = 3;

    private PlanTime() {}

    public static void main(String[] args) {
        var clients = new Clients();
        report("clients", requests(clients, false));
        report("busy clients", requests(clients, true));
    }

    private static List<PlanRequest> requests(Clients clients, boolean busy) {
        var requests = new ArrayList<PlanRequest>(CLIENTS);
        for (long seed = 0; seed < CLIENTS; seed++) {
            var consultation = Clients.consultation(busy ? clients.busy(seed) : clients.request(seed));
            requests.add(PlanRequests.of(
                    ShippedRelease.get().advisor().settle(consultation),
                    ShippedRelease.get().catalog()));
        }
        return requests;
    }

    /** The best of some rounds for each client, so that a pause of the machine does not count as work. */
    private static void report(String who, List<PlanRequest> requests) {
        var planner = new WeekPlanner(ShippedRelease.get().catalog());
        long[] best = new long[requests.size()];
        Arrays.fill(best, Long.MAX_VALUE);
        int phases = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] once = new long[requests.size()];
            for (int at = 0; at < once.length; at++) {
                long from = now();
                phases += planner.plan(requests.get(at)).phases().size();
                once[at] = now() - from;
                best[at] = Math.min(best[at], once[at]);
            }
            print(who + ", round " + round, once);
        }
        print(who + ", best of " + ROUNDS, best);
        System.out.println(phases + " phases in all");
    }

    /** Processor time, so that others on the machine do not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-28s median %6.1f µs, 90th %7.1f, 99th %8.1f, worst %9.1f%n",
                what,
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length * 9 / 10] / 1e3,
                sorted[sorted.length * 99 / 100] / 1e3,
                sorted[sorted.length - 1] / 1e3);
    }
}
