package org.peptideadvisor.release.gate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.impact.ImpactBaseline;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.ReleaseBuilder;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.rulebook.CheckDeadline;

/** The one gate: whatever is to go live passes it, wherever it comes from. Thread-safe. */
public final class ReleaseGate implements AutoCloseable {

    /** So many made-up clients are compared beside those of scenarios. */
    public static final int GENERATED = 1000;

    private static final Duration TIME_LIMIT = Duration.ofMinutes(5);
    private static final int MESSAGE = 300;

    private final ReleaseBuilder builder;
    private final int generated;
    private final AtomicInteger urgent = new AtomicInteger();
    private volatile boolean closed;

    /** @param generated how many made-up clients are compared */
    ReleaseGate(ReleaseBuilder builder, int generated) {
        this.builder = builder;
        this.generated = generated;
    }

    /** A gate that compares as many clients as is usual. */
    public ReleaseGate() {
        this(new ReleaseBuilder(), GENERATED);
    }

    /**
     * What came of it.
     *
     * @param release the release, open, or null when it must not go live
     * @param told what it tells the clients that were compared; null with the release, or when nothing was compared
     */
    public record GateResult(@Nullable Release release, GateReport report, @Nullable ImpactBaseline told) {}

    /**
     * Takes the files of a release through all steps, until one finds an error.
     *
     * @param live what is live now, or null when nothing is: then scenarios and impact are left out
     * @param told is told of each step when it ends
     */
    public GateResult pass(GateCandidate candidate, @Nullable ImpactBaseline live, Consumer<TakenStep> told) {
        return pass(candidate, WiderClients.NOBODY, live, told);
    }

    /** The same, with more clients to compare. */
    public GateResult pass(
            GateCandidate candidate, WiderClients wider, @Nullable ImpactBaseline live, Consumer<TakenStep> told) {
        boolean mayWait = wider.generated() > 0;
        var cut = new AtomicBoolean();
        var deadline = CheckDeadline.in(TIME_LIMIT, () -> {
            boolean now = closed || (mayWait && urgent.get() > 0);
            cut.compareAndSet(false, now);
            return now;
        });
        var run = new GateRun(builder, candidate, wider, generated, live, deadline, told);
        Release release = run.release();
        try {
            GateReport report = run.report();
            if (cut.get()) {
                if (release != null) {
                    release.close();
                }
                return new GateResult(null, report.interrupted(), null);
            }
            if (release == null || report.isSound()) {
                return new GateResult(release, report, run.told());
            }
            release.close();
            return new GateResult(null, report, null);
        } catch (RuntimeException | StackOverflowError e) {
            if (release != null) {
                release.close();
            }
            throw e;
        }
    }

    /** Does something that cannot wait: what somebody will decide by is interrupted meanwhile. */
    public <T> T urgently(Supplier<T> work) {
        urgent.incrementAndGet();
        try {
            return work.get();
        } finally {
            urgent.decrementAndGet();
        }
    }

    /** Has every passage end soon; its report then says that it was interrupted, and is worth nothing. */
    @Override
    public void close() {
        closed = true;
    }

    /** Not more of a message than a person reads. */
    static String cut(String text) {
        return text.length() <= MESSAGE ? text : text.substring(0, MESSAGE) + "…";
    }

    /** How long each step took, in words. */
    static String steps(GateReport report) {
        Map<GateStep, Long> took = new LinkedHashMap<>();
        report.steps().forEach(one -> took.put(one.step(), one.millis()));
        return took.entrySet().stream()
                .map(one -> one.getKey().id() + " " + one.getValue() + " ms")
                .collect(Collectors.joining(", "));
    }
}
