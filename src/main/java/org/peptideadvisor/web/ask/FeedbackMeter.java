package org.peptideadvisor.web.ask;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.peptideadvisor.advice.FeedbackAnswer.RecordedFeedback;
import org.peptideadvisor.model.word.FeedbackKind;

/** Counts what is said of decisions, and the serious reactions, which are also logged. Nothing about a client is measured. */
@Singleton
final class FeedbackMeter {

    private static final Logger LOG = Logger.getLogger(FeedbackMeter.class);

    private final Map<String, Counter> byKind;
    private final Counter serious;

    FeedbackMeter(MeterRegistry registry) {
        byKind = Stream.of(FeedbackKind.values())
                .map(FeedbackKind::id)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> Counter.builder("advisor.feedback")
                        .description("What was said of decisions and recorded")
                        .tag("kind", kind)
                        .register(registry)));
        serious = Counter.builder("advisor.feedback.serious")
                .description("Serious reactions that were recorded")
                .register(registry);
    }

    /** Counts what was recorded just now. */
    void count(RecordedFeedback recorded) {
        if (recorded.again()) {
            return;
        }
        Counter kind = byKind.get(recorded.said().kind());
        if (kind != null) {
            kind.increment();
        }
        if (recorded.said().serious()) {
            serious.increment();
            LOG.warnf("a serious reaction was recorded; its entry is %s", recorded.id());
        }
    }
}
