package org.peptideadvisor.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.peptideadvisor.web.AdviceRequest.ClientSchema;

/** The question what would make an advice unsafe, as the API description shows it. */
@Schema(name = "UnsafeIfRequest", description = "The client whose advice is asked about.")
record UnsafeIfRequest(
        @Schema(required = true) ClientSchema client,
        @Schema(description = "The day of the consultation") LocalDate on) {}
