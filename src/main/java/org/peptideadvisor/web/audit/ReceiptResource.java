package org.peptideadvisor.web.audit;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.EntryKind;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.ledger.witness.WitnessRounds;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;

/** The proof that a decision is in the ledger. */
@Path("/v1/decisions/{id}/receipt")
public class ReceiptResource {

    private final LedgerStore store;
    private final WitnessRounds rounds;

    ReceiptResource(OpenLedger ledger, WitnessRounds rounds) {
        this.store = ledger.store();
        this.rounds = rounds;
    }

    /** Also of a decision whose payload was erased: that it was made stays provable. */
    @GET
    @RequiresPermission(Permission.PROVE)
    @Blocking
    @Produces({MediaType.TEXT_PLAIN, ProblemDetails.MEDIA_TYPE})
    public Response receipt(@RestPath String id) {
        StoredEntry stored = store.find(id);
        if (stored == null || LedgerEntry.parse(stored.leaf()).kind() != EntryKind.DECISION) {
            return ProblemDetails.of(ProblemType.UNKNOWN_DECISION).response();
        }
        return Response.ok(
                        rounds.receipt(stored.leaf(), stored.index()), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
