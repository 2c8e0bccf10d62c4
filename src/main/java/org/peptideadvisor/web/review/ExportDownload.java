package org.peptideadvisor.web.review;

import io.quarkus.vertx.http.Uncompressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.review.DecisionExport;
import org.peptideadvisor.review.FoundDecision.RecordedDecision;
import org.peptideadvisor.review.TimeText;
import org.peptideadvisor.review.WatchedDecisions;
import org.peptideadvisor.review.WatchedDecisions.ReadingKind;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;

/** The decisions of some days as a file of rows, for other programs: what {@code bin/advisor export} writes. One entry of the ledger says who took it. */
@Path("/review/export")
@Produces(MediaType.TEXT_HTML)
public class ExportDownload {

    /** They are held in memory. */
    private static final int MOST = 20_000;

    private static final int FAULTY = 422;

    private final WatchedDecisions decisions;
    private final OpenLedger ledger;
    private final WorkLanes lanes;

    ExportDownload(WatchedDecisions decisions, OpenLedger ledger, WorkLanes lanes) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.lanes = lanes;
    }

    /** The page on which days and form are chosen; the file once they are. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @ReadsQuery
    @Uncompressed
    public CompletionStage<Response> export(@Context RoutingContext call, @Context UriInfo address) {
        Caller caller = CallerOf.call(call);
        MultivaluedMap<String, String> query = address.getQueryParameters();
        String from = text(query, "from");
        String until = text(query, "until");
        String form = text(query, "form");
        return lanes.run(WorkLane.AUDITS, () -> {
            if (form.isEmpty()) {
                return page(from, until, "");
            }
            Instant since = TimeText.read(from);
            Instant before = TimeText.read(until);
            if (since == null || before == null || !since.isBefore(before)) {
                return page(
                        from, until, "Give two days, the first before the second, such as 2026-11-01 and 2026-12-01.");
            }
            if (FiringTally.within(ledger.store(), since, before, MOST).decisions() == MOST) {
                return page(
                        from,
                        until,
                        "In these days there are more than " + MOST
                                + " decisions. Take fewer days, or run bin/advisor export.");
            }
            return file(caller, since, before, form, "decisions-" + from + "-" + until);
        });
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        return Objects.requireNonNullElse(query.getFirst(name), "").strip();
    }

    private static Response page(String from, String until, String fault) {
        return PageHtml.of("review/export", (fault.isEmpty() ? "" : "Error: ") + "Export")
                .with("from", from)
                .with("until", until)
                .with("fault", fault)
                .response(fault.isEmpty() ? Response.Status.OK.getStatusCode() : FAULTY);
    }

    private Response file(Caller caller, Instant from, @Nullable Instant until, String form, String name) {
        boolean csv = form.equals("csv");
        var bytes = new ByteArrayOutputStream();
        Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        try (DecisionExport export = csv ? DecisionExport.csv(writer) : DecisionExport.ndjson(writer)) {
            decisions.each(caller, ReadingKind.EXPORT, from, until, found -> {
                if (found instanceof RecordedDecision recorded) {
                    export.add(recorded);
                }
            });
        }
        return Response.ok(bytes.toByteArray(), csv ? "text/csv;charset=utf-8" : "application/x-ndjson")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name.replaceAll("[^0-9A-Za-z-]", "")
                                + (csv ? ".csv\"" : ".ndjson\""))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
