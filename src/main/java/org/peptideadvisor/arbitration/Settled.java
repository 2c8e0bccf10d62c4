package org.peptideadvisor.arbitration;

import org.peptideadvisor.engine.Evaluation;
import org.peptideadvisor.model.advice.Advice;

/** One decision with all that led to it. */
record Settled(
        Advice advice,
        Evaluation evaluation,
        Grounds grounds,
        Exclusions exclusions,
        Selection selection,
        Reasons reasons) {}
