package org.peptideadvisor.web.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.peptideadvisor.web.http.AdvisorConfig;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/** Shows the colours, the type and the parts that pages are made of, to whoever changes them. It is served where a setting says so. */
@Path("/design")
@Produces(MediaType.TEXT_HTML)
public class DesignResource {

    private static final List<String> COLOURS = List.of(
            "paper",
            "card",
            "ink",
            "soft",
            "line",
            "edge",
            "accent",
            "accent-soft",
            "stop",
            "stop-soft",
            "care",
            "care-soft",
            "am",
            "pm");
    private final boolean isServed;

    DesignResource(AdvisorConfig config) {
        this.isServed = config.designPage();
    }

    /** The page. */
    @GET
    @OpenToAll
    public Response page() {
        return isServed
                ? PageHtml.of("pages/design", "Design system")
                        .with("colours", COLOURS)
                        .response()
                : ProblemDetails.of(ProblemType.NOT_FOUND).response();
    }
}
