package org.peptideadvisor.web.bench;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.workbench.WorkbenchAnswer;

/** The gate as it runs, one run for each draft or release, so that a page can show how far it is. Thread-safe. */
@Singleton
final class GateRuns {

    private static final Logger LOG = Logger.getLogger(GateRuns.class);
    private static final int MOST_KEPT = 200;

    private final WorkLanes lanes;
    private final Map<String, ShownRun> runs = new ConcurrentHashMap<>();

    GateRuns(WorkLanes lanes) {
        this.lanes = lanes;
    }

    /** A run: what it is for, what was done of it, and what came of it. */
    static final class ShownRun {

        private final String what;
        private final List<TakenStep> steps = new CopyOnWriteArrayList<>();
        private volatile @Nullable WorkbenchAnswer answer;
        private volatile boolean over;
        private volatile String failure = "";

        ShownRun(String what) {
            this.what = what;
        }

        String what() {
            return what;
        }

        boolean isOver() {
            return over;
        }

        List<TakenStep> steps() {
            return List.copyOf(steps);
        }

        /** What came in the way; empty while it runs, and when nothing did. */
        List<String> obstacles() {
            WorkbenchAnswer came = answer;
            if (!failure.isEmpty()) {
                return List.of(failure);
            }
            return came == null ? List.of() : BenchWords.obstacles(came);
        }

        /** What came of it; null while it runs, or when it failed. */
        @Nullable
        WorkbenchAnswer answer() {
            return answer;
        }
    }

    /** The run for this draft or release that began last; null when there was none. */
    @Nullable
    ShownRun of(String id) {
        return runs.get(id);
    }

    /** Forgets what came of a run, since something else was done since. */
    void forget(String id) {
        runs.computeIfPresent(id, (key, run) -> run.isOver() ? null : run);
    }

    /** Begins a run unless one is under way. */
    void begin(String id, String what, Function<Consumer<TakenStep>, WorkbenchAnswer> work) {
        var mine = new ShownRun(what);
        ShownRun now = runs.compute(id, (key, run) -> run == null || run.isOver() ? mine : run);
        if (now != mine) {
            return;
        }
        if (runs.size() > MOST_KEPT) {
            runs.values().removeIf(run -> run != mine && run.isOver());
        }
        var unused = lanes.run(WorkLane.GATES, () -> {
                    mine.answer = work.apply(mine.steps::add);
                    return Response.ok().build();
                })
                .whenComplete((response, failure) -> {
                    if (failure != null) {
                        LOG.errorf(
                                "a run of the gate failed: %s",
                                failure.getClass().getSimpleName());
                        mine.failure =
                                "The gate could not finish. Try again; whoever runs the service finds why in the log.";
                    } else if (mine.answer == null) {
                        mine.failure = "Too much waits for the gate already. Try again in a minute.";
                    }
                    mine.over = true;
                });
    }
}
