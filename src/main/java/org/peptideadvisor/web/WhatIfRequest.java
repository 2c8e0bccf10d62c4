package org.peptideadvisor.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.peptideadvisor.web.AdviceRequest.ClientSchema;

/** The question what a client could do otherwise, as the API description shows it. */
@Schema(name = "WhatIfRequest", description = "Beside the client exactly one thing that is to come about.")
record WhatIfRequest(
        @Schema(required = true) ClientSchema client,
        @Schema(description = "The day of the consultation") LocalDate on,
        @Schema(description = "A peptide or co-active, by id or any other name, to be recommended") String ingredient,
        @Schema(name = "class", description = "A peptide-class id: any of it is to be recommended") String peptideClass,
        @Schema(description = "A group id: any of it is to be recommended") String group,
        @Schema(description = "A peptide or co-active, by id or any other name, to be kept out no more")
                String liftExclusion,
        @Schema(description = "A rule id: a caution, a hold or a limit that is to fall away") String liftRule) {}
