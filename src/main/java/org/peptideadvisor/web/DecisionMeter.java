package org.peptideadvisor.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.peptideadvisor.advice.Answer;
import org.peptideadvisor.advice.Answer.Decided;
import org.peptideadvisor.engine.RunawayRulesException;

/** Counts decisions by outcome and times them. Nothing about a client is measured. */
@Singleton
final class DecisionMeter {

    private static final Logger LOG = Logger.getLogger(DecisionMeter.class);

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
        Answer answer = answer(question);
        if (answer instanceof Decided decided) {
            sample.stop(timer);
            byOutcome
                    .computeIfAbsent(decided.decision().advice().outcome(), this::counter)
                    .increment();
        }
        return answer;
    }

    private Answer answer(Supplier<Answer> question) {
        try {
            return question.get();
        } catch (RunawayRulesException e) {
            String rule = Objects.requireNonNullElse(e.rule(), "unknown");
            LOG.errorf("%s; no advice was given", e.getMessage());
            Counter.builder("advisor.runaway")
                    .description("Decisions that were cut because rules did not come to an end, by rule")
                    .tag("rule", rule)
                    .register(registry)
                    .increment();
            throw e;
        }
    }

    private Counter counter(String outcome) {
        return Counter.builder("advisor.decisions")
                .description("Decisions made")
                .tag("outcome", outcome)
                .register(registry);
    }
}
