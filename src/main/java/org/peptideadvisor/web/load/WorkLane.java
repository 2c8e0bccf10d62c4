package org.peptideadvisor.web.load;

import java.util.Locale;
import org.peptideadvisor.web.http.LaneSettings;
import org.peptideadvisor.web.http.LaneSettings.LaneLimits;
import org.peptideadvisor.web.http.ProblemType;

/** A sort of work that has threads and a queue of its own, so that it waits for no other. */
public enum WorkLane {
    LABELS(ProblemType.TOO_MANY_QUESTIONS),
    INTERVIEW(ProblemType.TOO_MANY_QUESTIONS),
    QUESTIONS(ProblemType.TOO_MANY_QUESTIONS),
    AUDITS(ProblemType.TOO_MANY_QUESTIONS),
    CHECKS(ProblemType.TOO_MANY_CHECKS),
    DRAFTS(ProblemType.TOO_MANY_CHECKS),
    GATES(ProblemType.TOO_MANY_CHECKS),
    URGENT(ProblemType.TOO_MANY_CHECKS),
    RELEASES(ProblemType.TOO_MANY_QUESTIONS);

    private final ProblemType full;

    WorkLane(ProblemType full) {
        this.full = full;
    }

    /** What a call is told when too many wait already. */
    ProblemType full() {
        return full;
    }

    /** What it is called in settings, metrics and names of threads. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    LaneLimits limits(LaneSettings settings) {
        return switch (this) {
            case LABELS -> settings.labels();
            case INTERVIEW -> settings.interview();
            case QUESTIONS -> settings.questions();
            case AUDITS -> settings.audits();
            case CHECKS -> settings.checks();
            case DRAFTS -> settings.drafts();
            case GATES -> settings.gates();
            case URGENT -> settings.urgent();
            case RELEASES -> settings.releases();
        };
    }
}
