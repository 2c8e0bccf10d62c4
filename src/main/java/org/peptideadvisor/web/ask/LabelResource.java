package org.peptideadvisor.web.ask;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.peptideadvisor.advice.LabelService;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.http.RequestBody;
import org.peptideadvisor.web.http.SideQuestionPool;

/** Pasted ingredient lists are read here, beside those who ask for advice. */
@Path("/v1/labels")
public class LabelResource {

    private final LabelService service;
    private final SideQuestionPool questions;

    LabelResource(LiveRelease live, SideQuestionPool questions) {
        this.service = new LabelService(live);
        this.questions = questions;
    }

    /** What a label holds, as far as a label tells. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> read(@Context RoutingContext call) {
        byte[] body = RequestBody.of(call);
        return questions.ask(budget -> SideQuestionResource.response(service.read(body)));
    }
}
