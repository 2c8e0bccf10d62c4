package org.peptideadvisor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The packaged service under load, in processes of its own, brief answers, the callers on the same machine: how soon it answers, when it is ready, how it warms up from then on,
 * how many answers a second it gives when it is warm, recorded and not recorded, in turn, and how long callers
 * wait at steady rates. Prints one line for each figure: {@code name;value;unit}. {@code -Dbench.data} names the folder of its data.
 */
public final class ServiceLoad {

    private static final String ADVICE = "/v1/advice";
    private static final String UNRECORDED = "/bench/unrecorded";
    private static final int CALLERS = 32;
    private static final int WARMING = 45;
    private static final int ROUNDS = 5;
    private static final int ROUND = 2;
    private static final int ALONE = 500;
    private static final int BUSY = 1_000;
    private static final int EARLY = 300;

    private final String name;

    private ServiceLoad(String name) {
        this.name = name;
    }

    /** @param arguments what the figures are called, the path of the packaged service's quarkus-run.jar, then JVM options for it */
    public static void main(String[] arguments) throws Exception {
        var load = new ServiceLoad(arguments[0]);
        List<String> how = List.of(arguments).subList(1, arguments.length);
        try (var service = new BenchService(how)) {
            load.warmUp(service);
            load.throughput(service);
            load.waiting(service);
        }
        try (var service = new BenchService(how)) {
            load.earlyCallers(service);
        }
    }

    private void warmUp(BenchService service) throws Exception {
        service.times(ADVICE, 1);
        say("first advice", service.age() / 1e9, "s");
        say("processor time to the first advice", service.processorTime(), "s");
        service.awaitReady();
        say("ready", service.age() / 1e9, "s");
        long[] seconds = service.eachSecond(ADVICE, CALLERS, WARMING);
        double warm = Arrays.stream(seconds, WARMING * 3 / 4, WARMING).average().orElseThrow();
        System.err.printf("%s, each second: %s%n", name, Arrays.toString(seconds));
        say("half of the warm answers in second", reached(seconds, warm / 2), "");
        say("nine tenths of them in second", reached(seconds, warm * 0.9), "");
    }

    /** The first second, from 1 on, with so many answers. */
    private static int reached(long[] seconds, double many) {
        return 1
                + IntStream.range(0, seconds.length)
                        .filter(at -> seconds[at] >= many)
                        .findFirst()
                        .orElse(seconds.length);
    }

    private void throughput(BenchService service) throws Exception {
        double[] recorded = new double[ROUNDS];
        double[] unrecorded = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double one = service.perSecond(ADVICE, CALLERS, ROUND);
            double other = service.perSecond(UNRECORDED, CALLERS, ROUND);
            if (round >= 0) {
                recorded[round] = one;
                unrecorded[round] = other;
                ratios[round] = one / other;
            }
        }
        say("recorded answers, 32 callers", median(recorded), "a second");
        say("unrecorded answers, 32 callers", median(unrecorded), "a second");
        say("recorded beside unrecorded", median(ratios), "ratio");
    }

    private void waiting(BenchService service) throws Exception {
        long[] alone = service.times(ADVICE, ALONE);
        say("one caller alone, median", milliseconds(alone, 50), "ms");
        service.atRate(ADVICE, CALLERS, BUSY, 2);
        long[] busy = service.atRate(ADVICE, CALLERS, BUSY, 10);
        say("1,000 a second, median", milliseconds(busy, 50), "ms");
        say("1,000 a second, 99th percentile", milliseconds(busy, 99), "ms");
        say("memory at 1,000 a second", service.residentMegabytes(), "MB");
    }

    private void earlyCallers(BenchService service) throws Exception {
        service.awaitReady();
        long[] early = service.atRate(ADVICE, CALLERS, EARLY, 10);
        say("300 a second from the first second, 99th percentile", milliseconds(early, 99), "ms");
        say("memory then", service.residentMegabytes(), "MB");
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double milliseconds(long[] sorted, int percentile) {
        return sorted[sorted.length * percentile / 100] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private void say(String what, double value, String unit) {
        System.out.printf(value < 10 ? "%s: %s;%.2f;%s%n" : "%s: %s;%.0f;%s%n", name, what, value, unit);
    }
}
