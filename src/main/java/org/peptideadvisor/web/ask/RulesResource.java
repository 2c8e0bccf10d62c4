package org.peptideadvisor.web.ask;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.rulebook.Conclusion;
import org.peptideadvisor.rulebook.Constraint;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleMetadata;
import org.peptideadvisor.rulebook.RuleStage;
import org.peptideadvisor.rulebook.Verb;
import org.peptideadvisor.web.http.ConditionalAnswer;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ReadsQuery;
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

    /** Every rule, or those that are asked for. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Compressed
    @ReadsQuery
    public Response all(@Context HttpHeaders call, @Context UriInfo address) {
        Map<String, List<String>> query = address.getQueryParameters();
        return query.isEmpty()
                ? conditional.whole(call, "rules", release -> all(release, query))
                : conditional.answer(call, release -> all(release, query));
    }

    /** The same for whoever keeps no answers. */
    public Response find(Map<String, List<String>> query) {
        return conditional.answer(release -> all(release, query));
    }

    /** One rule, for whoever keeps no answers. */
    public Response show(String id) {
        return conditional.answer(release -> one(id, release));
    }

    private static Object all(Release release, Map<String, List<String>> query) {
        return new ListFilter<Rule>(query, "folder", "verb", "ingredient", "grade", "reviewed")
                .word(
                        "folder",
                        Stream.of(RuleStage.values()).map(RuleStage::label).toList(),
                        (rule, folder) -> rule.folder().label().equals(folder))
                .word("verb", new TreeSet<>(Verb.words()), RulesResource::says)
                .ingredient(release.catalog(), RulesResource::names)
                .word("grade", new TreeSet<>(RuleMetadata.GRADES), (rule, grade) -> rule.metadata()
                        .grade()
                        .equals(grade))
                .word(
                        "reviewed",
                        List.of("true", "false"),
                        (rule, reviewed) -> (rule.metadata().review() != null) == Boolean.parseBoolean(reviewed))
                .words(rule -> rule.name() + " " + release.reading(rule).sentence())
                .page(release.ruleBook().rules(), Rule::id, page -> RulesView.of(release, page));
    }

    private static boolean says(Rule rule, String verb) {
        return rule.then().stream().anyMatch(one -> one.verb().word().equals(verb));
    }

    /** Whether a rule looks at an ingredient or speaks of it, by its id. */
    private static boolean names(Rule rule, String ingredient) {
        return rule.then().stream()
                        .flatMap(one -> one.arguments().stream())
                        .anyMatch(new Conclusion.ConclusionArgument.TextArgument(ingredient)::equals)
                || rule.when().stream()
                        .flatMap(pattern -> pattern.constraints().stream())
                        .flatMap(constraint -> constraint.operands().stream())
                        .anyMatch(new Constraint.Operand.TextOperand(ingredient)::equals);
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
