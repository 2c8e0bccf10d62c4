package org.peptideadvisor.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.peptideadvisor.web.AdviceRequest.ClientSchema;

/** The question why something is not in an advice, as the API description shows it. */
@Schema(name = "WhyNotRequest", description = "Beside the client exactly one thing that is asked about.")
record WhyNotRequest(
        @Schema(required = true) ClientSchema client,
        @Schema(description = "The day of the consultation") LocalDate on,
        @Schema(description = "A peptide or co-active, by id or any other name: why is it not recommended?")
                String ingredient,
        @Schema(name = "class", description = "A peptide-class id: why is none of it recommended?") String peptideClass,
        @Schema(description = "A group id: why is none of it recommended?") String group,
        @Schema(description = "An assessment id: why is the client not counted as that?") String assessment,
        @Schema(description = "An urgency id: why is there no such referral?") String referral,
        @Schema(description = "A peptide or co-active, by id or any other name: why is it not kept out?")
                String exclusion,
        @Schema(description = "A rule id: why did it not fire?") String rule) {}
