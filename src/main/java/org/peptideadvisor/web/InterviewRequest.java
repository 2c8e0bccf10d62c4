package org.peptideadvisor.web;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.peptideadvisor.web.AdviceRequest.ClientSchema;

/** A step of an interview, as the API description shows it. */
@Schema(name = "InterviewRequest", description = "What is known so far; what is absent was not asked.")
record InterviewRequest(
        @Schema(required = true) ClientSchema client,
        @Schema(description = "The day of the consultation") LocalDate on,
        @Schema(
                        description =
                                "Ids of the questions that were put, answered or not; each answer says what to send",
                        maxItems = 64)
                List<String> asked) {}
