package org.peptideadvisor.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.peptideadvisor.advice.ReleaseRef;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Explanation;

/** An answer as the API description shows it: the advice with the decision's id, release and time before it. */
@Schema(
        name = "Decision",
        allOf = {DecisionSchema.Envelope.class, Advice.class, DecisionSchema.Explained.class})
interface DecisionSchema {

    /** What stands before the advice. */
    @Schema(name = "DecisionEnvelope")
    record Envelope(
            @Schema(description = "Unlike every other decision's") String decisionId,
            @Schema(description = "The release of the rules that made it") ReleaseRef release,
            @Schema(description = "When") Instant decidedAt) {}

    /** What stands after the advice when it was asked for. */
    @Schema(name = "Explained")
    record Explained(
            @Schema(description = "Only with explain: full; the ids of findings and reasons point into the answer")
                    Explanation explanation) {}
}
