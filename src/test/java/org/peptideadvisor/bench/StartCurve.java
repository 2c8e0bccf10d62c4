package org.peptideadvisor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a service of a new process warms up: the time to its first advice, then the recorded answers of each second while 32 callers ask without a
 * pause. Warm is the mean of the last quarter.
 */
public final class StartCurve {

    private static final String ADVICE = "/v1/advice";
    private static final int CALLERS = 32;
    private static final int SECONDS = 80;

    private StartCurve() {}

    /** @param arguments the path of the packaged service's quarkus-run.jar, then JVM options for it */
    public static void main(String[] arguments) throws Exception {
        try (var service = new BenchService(List.of(arguments))) {
            service.times(ADVICE, 1);
            System.out.printf(
                    "first advice after %.2f s, %.2f s of processor time%n",
                    service.age() / 1e9, service.processorTime());
            long[] seconds = service.eachSecond(ADVICE, CALLERS, SECONDS);
            double warm =
                    Arrays.stream(seconds, SECONDS * 3 / 4, SECONDS).average().orElseThrow();
            System.out.printf("each second: %s%n", Arrays.toString(seconds));
            System.out.printf(
                    "warm %.0f a second; half of it in second %d, nine tenths in second %d%n",
                    warm, reached(seconds, warm / 2), reached(seconds, warm * 0.9));
        }
    }

    /** The first second, from 1 on, with so many answers. */
    private static int reached(long[] seconds, double many) {
        return 1
                + IntStream.range(0, SECONDS)
                        .filter(at -> seconds[at] >= many)
                        .findFirst()
                        .orElse(SECONDS);
    }
}
