package org.peptideadvisor.web.review;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.ledger.LedgerEntry;
import org.peptideadvisor.ledger.setup.OpenLedger;
import org.peptideadvisor.ledger.store.StoredEntry;
import org.peptideadvisor.release.book.BookChanges;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.release.book.RuleEditions;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleaseArchive.ArchivedText;
import org.peptideadvisor.review.ReleasePublication;
import org.peptideadvisor.review.health.FiringTally;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.web.review.ReaderNames.KnownNames;
import org.peptideadvisor.web.review.ReleaseRow.DecidedShare;

/** Which release was live when, what each decided, and what changed from any one to any other. */
@Path("/review/releases")
@Produces(MediaType.TEXT_HTML)
public class ReleaseHistory {

    /** The beginning of {@code sha256:} and the digest. */
    private static final int SHORT = 15;

    private final ReleaseArchive releases;
    private final RuleEditions editions;
    private final OpenLedger ledger;
    private final RuleCounts counts;
    private final BenchReach reach;
    private final ReaderNames names;
    private final WorkLanes lanes;
    private final InstantSource clock;

    ReleaseHistory(
            ReleaseArchive releases,
            RuleEditions editions,
            OpenLedger ledger,
            RuleCounts counts,
            BenchReach reach,
            ReaderNames names,
            WorkLanes lanes,
            InstantSource clock) {
        this.releases = releases;
        this.editions = editions;
        this.ledger = ledger;
        this.counts = counts;
        this.reach = reach;
        this.names = names;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Which release went live when, the newest first. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    public CompletionStage<Response> releases(@Context RoutingContext call) {
        Caller caller = CallerOf.call(call);
        boolean bench = reach.isOpen(call);
        return lanes.run(WorkLane.AUDITS, () -> list(caller, bench));
    }

    private Response list(Caller caller, boolean bench) {
        boolean reviews = caller.may(Permission.REVIEW);
        List<ReleasePublication> published = releases.published(null, Long.MAX_VALUE, ReleaseArchive.USUAL);
        FiringTally tally = reviews ? counts.tally() : null;
        return PageHtml.of("review/releases", "Releases")
                .with("rows", rows(published, tally, draft -> ImpactLine.of(reach.report(caller, draft))))
                .with("bench", bench)
                .with("choices", choices(published))
                .with("reviews", reviews)
                .with("counted", tally == null ? 0 : tally.decisions())
                .with("since", tally == null || tally.since() == null ? "" : DecisionRow.time(tally.since()))
                .with("from", published.size() > 1 ? published.get(1).release() : "")
                .with("to", published.isEmpty() ? "" : published.get(0).release())
                .response();
    }

    private List<ReleaseRow> rows(
            List<ReleasePublication> published, @Nullable FiringTally tally, UnaryOperator<String> impact) {
        KnownNames known = names.now();
        Instant until = null;
        var rows = new ArrayList<ReleaseRow>();
        var seen = new HashSet<String>();
        for (int i = 0; i < published.size(); i++) {
            ReleasePublication one = published.get(i);
            rows.add(ReleaseRow.of(
                    one,
                    entry(one.index()),
                    known,
                    until,
                    clock.instant(),
                    i + 1 < published.size() ? published.get(i + 1) : null,
                    tally == null
                            ? DecidedShare.of(0, 0)
                            : DecidedShare.of(tally.releases().getOrDefault(one.release(), 0L), tally.decisions()),
                    seen.add(one.release()),
                    impact));
            until = one.at();
        }
        return rows;
    }

    private @Nullable LedgerEntry entry(long index) {
        StoredEntry stored = ledger.store().find(index);
        try {
            return stored == null ? null : LedgerEntry.parse(stored.leaf());
        } catch (IllegalArgumentException e) {
            return null; // said in the list
        }
    }

    /** A release to choose. */
    record ReleaseChoice(String id, String name) {}

    /** Each release once, named with when it went live last, and with its id where two are named alike. */
    private static List<ReleaseChoice> choices(List<ReleasePublication> published) {
        var named = new LinkedHashMap<String, String>();
        published.forEach(one -> named.putIfAbsent(one.release(), one.name() + ", " + DecisionRow.time(one.at())));
        return named.entrySet().stream()
                .map(one -> new ReleaseChoice(
                        one.getKey(),
                        Collections.frequency(named.values(), one.getValue()) == 1
                                ? one.getValue()
                                : one.getValue() + ", " + shortened(one.getKey())))
                .toList();
    }

    private static String shortened(String id) {
        return id.substring(0, Math.min(SHORT, id.length()));
    }

    /** What changed from one to another. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Path("/compare")
    @ReadsQuery
    public CompletionStage<Response> compare(@Context UriInfo address) {
        String from = text(address, "from");
        String to = text(address, "to");
        return lanes.run(WorkLane.AUDITS, () -> compared(from, to));
    }

    private static String text(UriInfo address, String name) {
        String value = address.getQueryParameters().getFirst(name);
        return value == null ? "" : value;
    }

    private Response compared(String from, String to) {
        if (!(releases.text(from) instanceof ArchivedText.KeptText earlier)
                || !(releases.text(to) instanceof ArchivedText.KeptText later)) {
            return ProblemDetails.of(ProblemType.UNKNOWN_RELEASE).response();
        }
        RuleEdition before = editions.earlier(from, earlier.files(), later.files());
        RuleEdition after = editions.of(to, later.files());
        if (before == null || after == null) {
            return ProblemDetails.of(ProblemType.UNREADABLE_RELEASE).response();
        }
        boolean alike = earlier.name(from).equals(later.name(to));
        return PageHtml.of("review/compare", "What changed")
                .with("from", from)
                .with("to", to)
                .with("fromName", earlier.name(from) + (alike ? " (" + shortened(from) + ")" : ""))
                .with("toName", later.name(to) + (alike ? " (" + shortened(to) + ")" : ""))
                .with("choices", choices(releases.published(null, Long.MAX_VALUE, ReleaseArchive.USUAL)))
                .with("changes", ReleaseComparison.of(BookChanges.between(before, after)))
                .response();
    }
}
