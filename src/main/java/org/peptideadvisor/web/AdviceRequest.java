package org.peptideadvisor.web;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request as the API description shows it. Requests are read by {@link org.peptideadvisor.contract.Intake}, which finds
 * every fault at once.
 */
@Schema(name = "AdviceRequest", description = "What is absent was not asked; an empty list means none.")
record AdviceRequest(
        @Schema(required = true) ClientSchema client,
        @Schema(description = "The day of the consultation") LocalDate on,
        @Schema(description = "full: also explain how each reason came about", enumeration = "full") String explain) {

    /** The client. */
    @Schema(name = "Client")
    record ClientSchema(
            @Schema(description = "A pseudonym, never a name", pattern = "[A-Za-z0-9._-]{1,64}") String subject,
            @Schema(minimum = "0", maximum = "120") int age,
            @Schema(description = "A skin-type id") String skinType,
            @Schema(description = "A sensitivity id") String sensitivity,
            @Schema(description = "Fitzpatrick", minimum = "1", maximum = "6") int phototype,
            @Schema(maxItems = 64) List<ConcernSchema> concerns,
            @Schema(description = "condition ids", maxItems = 64) List<String> conditions,
            @Schema(description = "medication ids", maxItems = 64) List<String> medications,
            @Schema(description = "allergy ids, or ingredients by id or any other name", maxItems = 64)
                    List<String> allergies,
            @Schema(description = "sign ids: warning signs seen", maxItems = 64) List<String> signs,
            @Schema(maxItems = 64) List<ProcedureSchema> procedures,
            @Schema(maxItems = 64) List<UseSchema> uses,
            WantsSchema wants) {}

    /** Something about the skin that bothers the client. */
    @Schema(name = "Concern")
    record ConcernSchema(
            @Schema(description = "A concern id", required = true) String id,
            @Schema(description = "A severity id") String severity) {}

    /** A procedure that the client had. */
    @Schema(name = "Procedure")
    record ProcedureSchema(
            @Schema(description = "A procedure id", required = true) String id,
            @Schema(description = "Whole days since then", minimum = "0", maximum = "3650") int daysAgo) {}

    /** Something that the client puts on the skin now. */
    @Schema(name = "Use")
    record UseSchema(
            @Schema(description = "An ingredient by id or any other name, or a group id", required = true) String id,
            @Schema(description = "morning, evening or both") String when,
            @Schema(description = "Times a week", minimum = "1", maximum = "21") int perWeek) {}

    /** What the client asks for. */
    @Schema(name = "Wants")
    record WantsSchema(
            @Schema(description = "A delivery id") String delivery,
            @Schema(description = "substance ids asked for by name", maxItems = 64) List<String> substances,
            @Schema(description = "procedure ids wished for", maxItems = 64) List<String> procedures,
            @Schema(description = "form ids", maxItems = 64) List<String> forms,
            boolean fragranceFree,
            boolean vegan) {}
}
