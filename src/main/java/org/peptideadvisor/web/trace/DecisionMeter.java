package org.peptideadvisor.web.trace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.UnrecordedAnswer;
import org.peptideadvisor.engine.RunawayRulesException;

/** Counts decisions by outcome and times them. Nothing about a client is measured. */
@Singleton
public final class DecisionMeter {

    private static final Logger LOG = Logger.getLogger(DecisionMeter.class);

    private final MeterRegistry registry;
    private final Timer timer;
    private final Map<String, Counter> byOutcome = new ConcurrentHashMap<>();
    private final Map<UnrecordedAnswer.UnrecordedCause, Counter> byFailure = new ConcurrentHashMap<>();

    DecisionMeter(MeterRegistry registry) {
        this.registry = registry;
        this.timer = Timer.builder("advisor.decision")
                .description("From the bytes of a request until its decision is recorded")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Measures one question if it was decided; a decision that was not recorded is counted as such alone. */
    public CompletionStage<AdviceAnswer> measure(Supplier<CompletionStage<AdviceAnswer>> question) {
        Timer.Sample sample = Timer.start(registry);
        return answer(question).thenApply(answer -> {
            if (answer instanceof DecidedAnswer decided) {
                sample.stop(timer);
                byOutcome
                        .computeIfAbsent(decided.decision().advice().outcome(), this::counter)
                        .increment();
            } else if (answer instanceof UnrecordedAnswer unrecorded) {
                byFailure.computeIfAbsent(unrecorded.why(), this::failures).increment();
            }
            return answer;
        });
    }

    private CompletionStage<AdviceAnswer> answer(Supplier<CompletionStage<AdviceAnswer>> question) {
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

    private Counter failures(UnrecordedAnswer.UnrecordedCause why) {
        return Counter.builder("advisor.unrecorded")
                .description("Decisions that nobody heard of because they could not be recorded")
                .tag("why", why.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private Counter counter(String outcome) {
        return Counter.builder("advisor.decisions")
                .description("Decisions made and recorded")
                .tag("outcome", outcome)
                .register(registry);
    }
}
