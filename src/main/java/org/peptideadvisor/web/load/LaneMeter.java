package org.peptideadvisor.web.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Shows how many calls wait in each lane and for how long, and how many had to be turned away. Nothing about a call is measured. */
@Singleton
final class LaneMeter {

    private static final String LANE = "lane";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private record LaneMeters(Timer waited, Counter cut, Counter full) {}

    private final MeterRegistry registry;
    private final Map<WorkLane, LaneMeters> meters = new EnumMap<>(WorkLane.class);

    LaneMeter(MeterRegistry registry) {
        this.registry = registry;
        for (WorkLane lane : WorkLane.values()) {
            meters.put(
                    lane,
                    new LaneMeters(
                            Timer.builder("advisor.lane.waited")
                                    .description(
                                            "How long calls waited for their turn; those that were cut are not in it")
                                    .tag(LANE, lane.id())
                                    .serviceLevelObjectives(BUCKETS)
                                    .register(registry),
                            counter("advisor.lane.cut", "Calls that waited too long, so nobody worked on them", lane),
                            counter("advisor.lane.full", "Calls that were turned away since too many waited", lane)));
        }
    }

    private Counter counter(String name, String description, WorkLane lane) {
        return Counter.builder(name)
                .description(description)
                .tag(LANE, lane.id())
                .register(registry);
    }

    void watch(WorkLane lane, Collection<?> queue) {
        Gauge.builder("advisor.lane.waiting", queue, Collection::size)
                .description("Calls that wait for their turn")
                .tag(LANE, lane.id())
                .register(registry);
    }

    void waited(WorkLane lane, long nanos) {
        of(lane).waited().record(nanos, TimeUnit.NANOSECONDS);
    }

    void cut(WorkLane lane) {
        of(lane).cut().increment();
    }

    void full(WorkLane lane) {
        of(lane).full().increment();
    }

    private LaneMeters of(WorkLane lane) {
        return Objects.requireNonNull(meters.get(lane));
    }
}
