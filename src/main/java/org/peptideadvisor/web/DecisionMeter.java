package org.peptideadvisor.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.peptideadvisor.advice.Answer;
import org.peptideadvisor.advice.Answer.Decided;

/** Counts decisions by outcome and times them. Nothing about a client is measured. */
@Singleton
final class DecisionMeter {

    private final MeterRegistry registry;
    private final Timer timer;
    private final Map<String, Counter> byOutcome = new ConcurrentHashMap<>();

    DecisionMeter(MeterRegistry registry) {
        this.registry = registry;
        this.timer = Timer.builder("advisor.decision")
                .description("From the bytes of a request to its decision")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Measures one question if it was decided. */
    Answer measure(Supplier<Answer> question) {
        Timer.Sample sample = Timer.start(registry);
        Answer answer = question.get();
        if (answer instanceof Decided decided) {
            sample.stop(timer);
            byOutcome
                    .computeIfAbsent(decided.decision().advice().outcome(), this::counter)
                    .increment();
        }
        return answer;
    }

    private Counter counter(String outcome) {
        return Counter.builder("advisor.decisions")
                .description("Decisions made")
                .tag("outcome", outcome)
                .register(registry);
    }
}
