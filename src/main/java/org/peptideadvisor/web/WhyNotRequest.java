package org.peptideadvisor.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The question why something is not in an advice, as the API description shows it. */
@Schema(
        name = "WhyNotRequest",
        allOf = {AdviceRequest.class, WhyNotRequest.WantedSchema.class})
interface WhyNotRequest {

    /** What is asked about: exactly one of these. */
    @Schema(name = "Wanted", description = "Exactly one of these", minProperties = 1)
    record WantedSchema(
            @Schema(description = "A peptide or co-active, by id or any other name: why is it not recommended?")
                    String ingredient,
            @Schema(name = "class", description = "A peptide-class id: why is none of it recommended?")
                    String peptideClass,
            @Schema(description = "A group id: why is none of it recommended?") String group,
            @Schema(description = "An assessment id: why is the client not counted as that?") String assessment,
            @Schema(description = "An urgency id: why is there no such referral?") String referral,
            @Schema(description = "A peptide or co-active, by id or any other name: why is it not kept out?")
                    String exclusion,
            @Schema(description = "A rule id: why did it not fire?") String rule) {}
}
