package org.peptideadvisor.web.review;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.release.book.BookForm;
import org.peptideadvisor.release.book.BookPrinter;
import org.peptideadvisor.release.book.BookWriter;
import org.peptideadvisor.release.book.RuleEdition;
import org.peptideadvisor.release.book.RuleEditions;
import org.peptideadvisor.review.ReleaseArchive;
import org.peptideadvisor.review.ReleaseArchive.ArchivedText;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;

/** The rule book of a release as one page to read or to print: what {@code bin/advisor rulebook --format html} writes. */
@Path("/review/rulebook")
@Produces(MediaType.TEXT_HTML)
public class PrintedBook {

    private static final String STYLE = "<style>";
    private static final String STYLE_END = "</style>";

    private final ReleaseArchive releases;
    private final RuleEditions editions;
    private final LiveRelease live;
    private final WorkLanes lanes;
    private final InstantSource clock;
    private final BookPrinter printer = new BookPrinter();

    PrintedBook(
            ReleaseArchive releases, RuleEditions editions, LiveRelease live, WorkLanes lanes, InstantSource clock) {
        this.releases = releases;
        this.editions = editions;
        this.live = live;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** That of the release that is named, or of the live one. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @ReadsQuery
    @Compressed
    public CompletionStage<Response> book(@Context UriInfo address) {
        String wanted = address.getQueryParameters().getFirst("release");
        return lanes.run(WorkLane.AUDITS, () -> answer(wanted));
    }

    private Response answer(@Nullable String wanted) {
        Release current = live.current();
        String id = wanted != null ? wanted : current == null ? "" : current.id();
        if (id.isEmpty()) {
            return ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        if (!(releases.text(id) instanceof ArchivedText.KeptText kept)) {
            return ProblemDetails.of(ProblemType.UNKNOWN_RELEASE).response();
        }
        RuleEdition edition = editions.of(id, kept.files());
        return edition == null
                ? ProblemDetails.of(ProblemType.UNREADABLE_RELEASE).response()
                : page(edition);
    }

    /** Of the scenarios a release has only its guards, so the book is silent about them. */
    private Response page(RuleEdition edition) {
        String html = printer.print(
                new BookWriter(edition, Map.of()).write(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), null),
                BookForm.HTML);
        return Response.ok(html, MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", policy(html))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The style stands in the page, so that it is one file; its digest lets it in, and nothing else. */
    private static String policy(String html) {
        int from = html.indexOf(STYLE) + STYLE.length();
        byte[] style = html.substring(from, html.indexOf(STYLE_END, from)).getBytes(StandardCharsets.UTF_8);
        try {
            String digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
            return "default-src 'none'; style-src 'sha256-" + digest
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
