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
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.CoActive;
import org.peptideadvisor.catalog.SuggestedIds;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.FactList;
import org.peptideadvisor.model.fact.Peptide;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.ask.IngredientView.PeptideView;
import org.peptideadvisor.web.http.ConditionalAnswer;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;

/** The catalog: peptides and co-actives. */
@Path("/v1/ingredients")
@Produces(MediaType.APPLICATION_JSON)
public class IngredientsResource {

    private final ConditionalAnswer conditional;

    IngredientsResource(ConditionalAnswer conditional) {
        this.conditional = conditional;
    }

    /** All of them, or those that are asked for. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Compressed
    @ReadsQuery
    public Response all(@Context HttpHeaders call, @Context UriInfo address) {
        Map<String, List<String>> query = address.getQueryParameters();
        return query.isEmpty()
                ? conditional.whole(call, "ingredients", release -> all(release, query))
                : conditional.answer(call, release -> all(release, query));
    }

    private static Object all(Release release, Map<String, List<String>> query) {
        Catalog catalog = release.catalog();
        return new ListFilter<IngredientView>(query, "kind", "class", "group", "grade")
                .word("kind", List.of("ingredient", "active"), (one, kind) -> one.kind()
                        .equals(kind))
                .term(
                        "class",
                        catalog,
                        "peptide-class",
                        (one, peptideClass) -> one instanceof PeptideView peptide
                                && peptide.peptideClass().equals(peptideClass))
                .term("group", catalog, "group", (one, group) -> one.groups().contains(group))
                .term(
                        "grade",
                        catalog,
                        "evidence-grade",
                        (one, grade) -> one instanceof PeptideView peptide
                                && peptide.evidence().grade().equals(grade))
                .words(one -> String.join(" ", one.id(), one.inci(), one.name(), String.join(" ", one.names())))
                .page(IngredientsView.all(release), IngredientView::id, page -> IngredientsView.of(release, page));
    }

    /** One of them, by id or by any other name. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    @Path("/{id}")
    public Response one(@RestPath String id, @Context HttpHeaders call) {
        return conditional.answer(call, release -> one(id, release));
    }

    private static Object one(String name, Release release) {
        Catalog catalog = release.catalog();
        String id = catalog.resolve(name);
        Peptide peptide = id == null ? null : catalog.peptide(id);
        if (peptide != null) {
            return IngredientView.of(peptide);
        }
        CoActive active = id == null ? null : catalog.active(id);
        return active != null ? IngredientView.of(active) : unknown(name, release);
    }

    private static ProblemDetails unknown(String name, Release release) {
        var suggested = SuggestedIds.of(release.catalog(), List.of(FactList.INGREDIENT));
        return ProblemDetails.unknown(RequestFault.unknownId("", "ingredient", name, suggested, false));
    }
}
