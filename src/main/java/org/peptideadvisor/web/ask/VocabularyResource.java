package org.peptideadvisor.web.ask;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.ConditionalAnswer;
import org.peptideadvisor.web.http.RequiresPermission;

/** The ids that a request may use. */
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
public class VocabularyResource {

    private final ConditionalAnswer conditional;

    VocabularyResource(ConditionalAnswer conditional) {
        this.conditional = conditional;
    }

    /** The same for whoever keeps no answers. */
    public Response show() {
        return conditional.answer(VocabularyView::of);
    }

    /** All of them, with kind and label. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Compressed
    public Response all(@Context HttpHeaders call) {
        return conditional.whole(call, "vocabulary", VocabularyView::of);
    }
}
