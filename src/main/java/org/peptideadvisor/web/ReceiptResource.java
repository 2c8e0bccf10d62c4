package org.peptideadvisor.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.ledger.Entry;
import org.peptideadvisor.ledger.Kind;
import org.peptideadvisor.ledger.store.Store;
import org.peptideadvisor.ledger.store.Stored;
import org.peptideadvisor.record.Heads;
import org.peptideadvisor.record.OpenLedger;

/** The proof that a decision is in the ledger. */
@Path("/v1/decisions/{id}/receipt")
public class ReceiptResource {

    private final Store store;
    private final Heads heads;

    ReceiptResource(OpenLedger ledger, Heads heads) {
        this.store = ledger.store();
        this.heads = heads;
    }

    /** Also of a decision whose payload was erased: that it was made stays provable. */
    @GET
    @Blocking
    @Produces(MediaType.TEXT_PLAIN)
    public Response receipt(@RestPath String id) {
        Stored stored = store.find(id);
        if (stored == null || Entry.parse(stored.leaf()).kind() != Kind.DECISION) {
            return Problem.of(ProblemType.UNKNOWN_DECISION).response();
        }
        return Response.ok(heads.receipt(stored.leaf(), stored.index()), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
