package org.peptideadvisor.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The throughput of {@code POST /v1/advice} beside that of others, in turn and in one run of the packaged service, several rounds,
 * their ratio round by round: beside advice that nobody records, and beside an endpoint that reads the same bodies and answers with as
 * many bytes. Then how long one caller alone waits.
 */
public final class HttpComparison {

    private static final String ADVICE = "/v1/advice?view=full";
    private static final String UNRECORDED = "/bench/unrecorded";
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 7;
    private static final long SECONDS = 6;
    private static final int ALONE = 500;

    private final BenchService service;

    private HttpComparison(BenchService service) {
        this.service = service;
    }

    /** @param arguments the path of the packaged service's quarkus-run.jar, then JVM options for it */
    public static void main(String[] arguments) throws Exception {
        try (var service = new BenchService(List.of(arguments))) {
            new HttpComparison(service).run();
        }
    }

    private void run() throws Exception {
        int bytes = service.meanAnswer(ADVICE);
        System.out.printf("answers of %d bytes on average%n", bytes);
        compare(ADVICE, UNRECORDED, 32);
        compare(UNRECORDED, "/bench/baseline?bytes=" + bytes, 16);
        for (String path : new String[] {UNRECORDED, ADVICE}) {
            service.times(path, ALONE);
            long[] times = service.times(path, ALONE);
            System.out.printf(
                    "%s, one caller alone: p50 %.2f ms, p99 %.2f ms%n",
                    path, times[ALONE / 2] / 1e6, times[ALONE * 99 / 100] / 1e6);
        }
    }

    private void compare(String ours, String theirs, int connections) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            service.perSecond(ours, connections, SECONDS);
            service.perSecond(theirs, connections, SECONDS);
        }
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double one = service.perSecond(ours, connections, SECONDS);
            double other = service.perSecond(theirs, connections, SECONDS);
            ratios[round] = one / other;
            System.out.printf(
                    "%d connections: %s %.0f/s, %s %.0f/s, ratio %.2f%n",
                    connections, ours, one, theirs, other, ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "ratio: min %.2f, median %.2f, max %.2f%n", ratios[0], ratios[ROUNDS / 2], ratios[ROUNDS - 1]);
    }
}
