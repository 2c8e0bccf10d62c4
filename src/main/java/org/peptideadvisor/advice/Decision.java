package org.peptideadvisor.advice;

import java.time.Instant;
import org.peptideadvisor.model.advice.Advice;

/**
 * One answer that was given.
 *
 * @param decisionId unlike every other decision's
 * @param release the release that made it
 * @param decidedAt when, to the millisecond
 * @param advice what it says
 */
public record Decision(String decisionId, ReleaseRef release, Instant decidedAt, Advice advice) {}
