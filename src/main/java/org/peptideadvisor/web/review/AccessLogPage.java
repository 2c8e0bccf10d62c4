package org.peptideadvisor.web.review;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.review.AccessLog;
import org.peptideadvisor.review.AccessLog.AccessPage;
import org.peptideadvisor.review.AccessLog.NotedReading;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.review.ReaderNames.KnownNames;

/** Who read which decisions, and how. */
@Path("/review/access")
@Produces(MediaType.TEXT_HTML)
public class AccessLogPage {

    private static final int PAGE = 50;
    private static final int SHORT = 8;

    static final Map<String, String> HOW = Map.of(
            "answer", "read the answer",
            "record", "read it in full",
            "replay", "ran it again",
            "export", "exported many",
            "search", "searched",
            "feedback", "read what was said");

    private final AccessLog log;
    private final ReaderNames names;
    private final WorkLanes lanes;

    AccessLogPage(OpenLedger open, ReaderNames names, WorkLanes lanes) {
        this.log = new AccessLog(open.store());
        this.names = names;
        this.lanes = lanes;
    }

    /**
     * A reading in the list.
     *
     * @param by the pseudonym of who read
     * @param decision the id of what was read; empty where it was no single one
     */
    record AccessRow(long index, String at, String who, String by, String how, String decision, String shortened) {

        static AccessRow of(NotedReading one, KnownNames names) {
            LedgerEntry entry = one.entry();
            String about = Objects.requireNonNullElse(entry.about(), "");
            String how = Objects.requireNonNullElse(entry.reason(), "");
            return new AccessRow(
                    one.index(),
                    DecisionRow.time(entry.time()),
                    names.of(entry.by()),
                    Objects.requireNonNullElse(entry.by(), ""),
                    HOW.getOrDefault(how, how),
                    about,
                    about.substring(0, Math.min(SHORT, about.length())));
        }
    }

    /** Readings, the newest first. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @ReadsQuery
    public CompletionStage<Response> readings(@Context UriInfo address) {
        MultivaluedMap<String, String> query = address.getQueryParameters();
        String by = Objects.requireNonNullElse(query.getFirst("by"), "").strip();
        long before = before(Objects.requireNonNullElse(query.getFirst("before"), ""));
        return lanes.run(WorkLane.AUDITS, () -> page(by, before));
    }

    private static long before(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private Response page(String by, long before) {
        KnownNames known = names.now();
        AccessPage page = log.read(before, by, PAGE);
        List<AccessRow> rows =
                page.readings().stream().map(one -> AccessRow.of(one, known)).toList();
        return PageHtml.of("review/access", "Who read what")
                .with("rows", rows)
                .with("by", by)
                .with("who", by.isEmpty() ? "" : known.of(by))
                .with("next", page.next() == null ? "" : page.next().toString())
                .response();
    }
}
