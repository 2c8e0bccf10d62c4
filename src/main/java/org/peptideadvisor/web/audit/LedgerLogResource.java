package org.peptideadvisor.web.audit;

import io.quarkus.vertx.http.Compressed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.LedgerStore;
import org.peptideadvisor.ledger.tree.EntryBundle;
import org.peptideadvisor.ledger.tree.HashTile;
import org.peptideadvisor.ledger.tree.Tile;
import org.peptideadvisor.ledger.witness.WitnessRounds;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;

/**
 * The ledger to fetch, keep and check: a log as C2SP tlog-tiles has it. It says nothing of a client. Its entries tell when who of the staff did what, by
 * pseudonym, so they are for those who review.
 */
@Path("/log")
public class LedgerLogResource {

    private static final String PATH = "(entries|[0-9]+)/(x[0-9]+/)*[0-9]+(\\.p/[0-9]+)?";
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    /** It may be there soon. */
    private static final String FOR_A_MOMENT = "private, max-age=2";

    private static final String NOW = "no-cache";

    private final LedgerStore store;
    private final WitnessRounds rounds;

    LedgerLogResource(OpenLedger ledger, WitnessRounds rounds) {
        this.store = ledger.store();
        this.rounds = rounds;
    }

    /** How the ledger stands now, signed; where there are witnesses, by enough of them too. */
    @GET
    @OpenToAll
    @Path("/checkpoint")
    @Blocking
    @Produces({MediaType.TEXT_PLAIN, ProblemDetails.MEDIA_TYPE})
    public Response checkpoint() {
        return Response.ok(rounds.published(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, NOW)
                .build();
    }

    /** A piece that never changes. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @Path("/tile/{path: " + PATH + "}")
    @Blocking
    @Compressed
    @Produces({MediaType.APPLICATION_OCTET_STREAM, ProblemDetails.MEDIA_TYPE})
    public Response tile(@RestPath String path) {
        Optional<Tile> tile = Tile.at("tile/" + path);
        if (tile.isEmpty() || !tile.get().isIn(store.head().size())) {
            Response nothing = ProblemDetails.of(ProblemType.UNKNOWN_TILE).response();
            nothing.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, FOR_A_MOMENT);
            return nothing;
        }
        return Response.ok(contents(tile.get()), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    private byte[] contents(Tile tile) {
        return tile instanceof HashTile hashes
                ? hashes.contents(store.hashes())
                : ((EntryBundle) tile).contents(store::leaves);
    }
}
