package org.peptideadvisor.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What auditors are answered as the API description shows it; {@code review} writes it. */
final class ReviewSchemas {

    private ReviewSchemas() {}

    /** A recorded decision. */
    @Schema(name = "DecisionRecord")
    record Record(
            @Schema(description = "Its place in the ledger") long index,
            String decisionId,
            Instant decidedAt,
            @Schema(description = "The id of the release that decided") String release,
            @Schema(description = "The version of the program") String engine,
            @Schema(description = "Stands for the client's pseudonym; null without one", nullable = true)
                    String subject,
            @Schema(description = "The request as it was received") AdviceRequest input,
            @Schema(description = "By rule, then by facts") List<FiredView> firings,
            @Schema(description = "The answer as it was sent") DecisionSchema answer) {}

    /** A rule that fired. */
    @Schema(name = "Fired")
    record FiredView(String rule, @Schema(description = "What it matched") List<String> facts) {}

    /** What came of a replay. */
    @Schema(name = "Replay")
    record Replayed(
            String decisionId,
            @Schema(enumeration = {"identical", "different", "unreplayable"}) String outcome,
            @Schema(description = "Only if different", nullable = true) Difference difference,
            @Schema(
                            description = "Only if unreplayable",
                            nullable = true,
                            enumeration = {
                                "unknown",
                                "erased",
                                "damaged",
                                "release-missing",
                                "release-altered",
                                "release-rejected",
                                "request-refused",
                                "runaway",
                                "out-of-time"
                            })
                    String why,
            @Schema(description = "The same for a person", nullable = true) String detail) {}

    /** The first part of the answer that differs. */
    @Schema(name = "Difference")
    record Difference(
            @Schema(description = "JSON pointer into the answer") String pointer,
            @Schema(description = "What stands there in the recorded answer; null if nothing does", nullable = true)
                    Object recorded,
            @Schema(description = "What the replay says there; null if nothing", nullable = true) Object replayed) {}
}
