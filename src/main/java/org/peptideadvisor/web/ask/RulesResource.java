package org.peptideadvisor.web.ask;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.web.http.ConditionalAnswer;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.http.RuleView;

/** The live rule book. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    private final ConditionalAnswer conditional;

    RulesResource(ConditionalAnswer conditional) {
        this.conditional = conditional;
    }

    /** Every rule. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Compressed
    public Response all(@Context HttpHeaders call) {
        return conditional.answer(call, RulesView::of);
    }

    /** One rule. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Path("/{id}")
    public Response one(@RestPath String id, @Context HttpHeaders call) {
        return conditional.answer(call, release -> one(id, release));
    }

    private static Object one(String id, Release release) {
        Rule rule = release.ruleBook().rule(id);
        return rule == null
                ? ProblemDetails.unknown(RequestFault.unknownId(
                        "",
                        "rule",
                        id,
                        release.ruleBook().rules().stream().map(Rule::id).toList()))
                : RuleView.of(rule, release);
    }
}
