package org.peptideadvisor.web.load;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.web.http.AdvisorConfig;

/**
 * Where longer work waits and is done, each sort in a lane of its own, apart from those who ask for advice. Who waits too long is told so, and
 * nobody begins the work. Thread-safe.
 */
@Singleton
public final class WorkLanes {

    private final AdvisorConfig.SideQuestions budget;
    private final Map<WorkLane, LaneWorkers> lanes = new EnumMap<>(WorkLane.class);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "lane-clock");
        thread.setDaemon(true);
        return thread;
    });

    WorkLanes(AdvisorConfig config, LaneMeter meter) {
        this.budget = config.sideQuestions();
        clock.setRemoveOnCancelPolicy(true);
        for (WorkLane lane : WorkLane.values()) {
            lanes.put(lane, new LaneWorkers(lane, lane.limits(config.lanes()), clock, meter));
        }
    }

    /** Does this work when its turn comes; a problem when it waited too long, or when too many wait already. */
    public CompletionStage<Response> run(WorkLane lane, Supplier<Response> work) {
        return Objects.requireNonNull(lanes.get(lane)).run(work);
    }

    /** The same for a question, with the budget that it then has. */
    public CompletionStage<Response> ask(WorkLane lane, Function<QuestionBudget, Response> question) {
        return run(lane, () -> question.apply(new QuestionBudget(budget.evaluations(), budget.time())));
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
        lanes.values().forEach(LaneWorkers::stop);
    }
}
