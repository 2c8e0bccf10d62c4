package org.peptideadvisor.web.review;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.setup.CheckpointSigner;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.TimeText;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.review.ReaderNames.KnownNames;

/** The report of some days, to print and file. It counts, and shows nobody's decision. */
@Path("/review/report")
@Produces(MediaType.TEXT_HTML)
public class ReportPage {

    private static final int USUAL_DAYS = 30;

    private final LiveRelease live;
    private final OpenLedger ledger;
    private final CheckpointSigner heads;
    private final ReleaseArchive releases;
    private final ReaderNames names;
    private final WorkLanes lanes;
    private final InstantSource clock;

    ReportPage(
            LiveRelease live,
            OpenLedger ledger,
            CheckpointSigner heads,
            ReleaseArchive releases,
            ReaderNames names,
            WorkLanes lanes,
            InstantSource clock) {
        this.live = live;
        this.ledger = ledger;
        this.heads = heads;
        this.releases = releases;
        this.names = names;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** The report of the days that are named, or of the last thirty. */
    @GET
    @RequiresPermission(Permission.REVIEW)
    @ReadsQuery
    public CompletionStage<Response> report(@Context RoutingContext call, @Context UriInfo address) {
        Caller caller = CallerOf.call(call);
        MultivaluedMap<String, String> query = address.getQueryParameters();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String from = text(query, "from", today.minusDays(USUAL_DAYS).toString());
        String until = text(query, "until", today.plusDays(1).toString());
        return lanes.run(WorkLane.AUDITS, () -> page(caller, from, until, today));
    }

    private static String text(MultivaluedMap<String, String> query, String name, String usual) {
        String value = Objects.requireNonNullElse(query.getFirst(name), "").strip();
        return value.isEmpty() ? usual : value;
    }

    private Response page(Caller caller, String from, String until, LocalDate today) {
        Release release = live.current();
        if (release == null) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        ReportDays days = ReportDays.of(from, until, today);
        Instant begin = days.from();
        Instant end = days.until();
        KnownNames known = names.now();
        return PageHtml.of("review/report", "Audit report")
                .with(
                        "fault",
                        days.asked() ? "" : "Give two days, the first before the second. These are the last thirty.")
                .with("from", begin.toString().substring(0, 10))
                .with("until", end.toString().substring(0, 10))
                .with("made", DecisionRow.time(clock.instant()))
                .with("by", caller.name())
                .with("release", release.name())
                .with("origin", ledger.origin())
                .with("key", ledger.verifier().text())
                .with("checkpoint", heads.checkpoint())
                .with("published", published(begin, end))
                .with("report", AuditReport.of(release, ledger.ledger(), begin, end, today, known))
                .response(days.asked() ? 200 : 422);
    }

    private List<ReleaseLine> published(Instant from, Instant until) {
        return releases.published(null, Long.MAX_VALUE, ReleaseArchive.USUAL).stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .map(one -> new ReleaseLine(
                        DecisionRow.time(one.at()),
                        one.how().equals("release-rolled-back") ? "live again" : "went live",
                        one.name(),
                        one.release(),
                        one.index()))
                .toList();
    }

    /** A release that went live in these days. */
    record ReleaseLine(String at, String how, String name, String id, long index) {}

    /**
     * The time that a report is about.
     *
     * @param asked whether it is the one that was asked for
     */
    private record ReportDays(Instant from, Instant until, boolean asked) {

        static ReportDays of(String from, String until, LocalDate today) {
            Instant since = TimeText.read(from);
            Instant before = TimeText.read(until);
            return since != null && before != null && since.isBefore(before)
                    ? new ReportDays(since, before, true)
                    : new ReportDays(begin(today.minusDays(USUAL_DAYS)), begin(today.plusDays(1)), false);
        }

        private static Instant begin(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
