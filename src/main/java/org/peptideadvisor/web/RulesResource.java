package org.peptideadvisor.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.Fault;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Rule;

/** The live rule book. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    private final Conditional conditional;

    RulesResource(Conditional conditional) {
        this.conditional = conditional;
    }

    /** Every rule. */
    @GET
    public Response all(@Context Request request) {
        return conditional.answer(request, RulesView::of);
    }

    /** One rule. */
    @GET
    @Path("/{id}")
    public Response one(@RestPath String id, @Context Request request) {
        return conditional.answer(request, release -> one(id, release));
    }

    private static Object one(String id, Release release) {
        Rule rule = release.ruleBook().rule(id);
        return rule == null
                ? Problem.unknown(Fault.unknownId(
                        "",
                        "rule",
                        id,
                        release.ruleBook().rules().stream().map(Rule::id).toList()))
                : RuleView.of(rule, release);
    }
}
