package org.peptideadvisor.web.bench.word;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.pages.PageHtml;

/** What an id stands for in the live release: a page of its own, of which the editor shows the facts beside the id. */
@Path("/workbench/words")
@Produces(MediaType.TEXT_HTML)
public class WordPage {

    private final LiveRelease live;

    WordPage(LiveRelease live) {
        this.live = live;
    }

    /** An id of an ingredient, or of any other kind. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @Path("/{id}")
    public Response word(@RestPath String id) {
        Release release = live.current();
        @Nullable WordSheet sheet = release == null ? null : WordSheet.of(release.catalog(), id);
        return sheet == null
                ? ProblemDetails.of(ProblemType.NOT_FOUND).response()
                : PageHtml.of("bench/word", sheet.id()).with("word", sheet).response();
    }
}
