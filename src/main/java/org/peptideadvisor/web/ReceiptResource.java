package org.peptideadvisor.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoredEntry;

/** The proof that a decision is in the ledger. */
@Path("/v1/decisions/{id}/receipt")
@Tag(name = "Review")
public class ReceiptResource {

    private final LedgerStore store;
    private final CheckpointSigner heads;

    ReceiptResource(OpenLedger ledger, CheckpointSigner heads) {
        this.store = ledger.store();
        this.heads = heads;
    }

    /** Also of a decision whose payload was erased: that it was made stays provable. */
    @GET
    @Blocking
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The receipt of a decision",
            description = "Its entry, the proof that it is in the ledger, and a signed checkpoint, in one text that is "
                    + "checked without the ledger: C2SP tlog-proof. It stays valid when the decision is erased.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt; keep it as it is, to the last byte",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "receipt", value = LedgerExamples.RECEIPT)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Problem")
    public Response receipt(
            @RestPath @Parameter(description = "The decisionId of an advice", example = LedgerExamples.ID) String id) {
        StoredEntry stored = store.find(id);
        if (stored == null || LedgerEntry.parse(stored.leaf()).kind() != EntryKind.DECISION) {
            return Problem.of(ProblemType.UNKNOWN_DECISION).response();
        }
        return Response.ok(heads.receipt(stored.leaf(), stored.index()), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
