package org.peptideadvisor.web.author;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.query.RequestQuery;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.contract.request.RequestFault.FaultCode;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ReadsQuery;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.workbench.DraftSave;

/** Drafts of rules: begun, read, saved, compared, withdrawn. */
@Path("/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
public class DraftsResource {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9a-f]{40})\"");

    private final WorkbenchCalls calls;

    DraftsResource(WorkbenchCalls calls) {
        this.calls = calls;
    }

    /** Those that go on, or those that came to their end. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @NonBlocking
    @ReadsQuery
    public CompletionStage<Response> all(@Context RoutingContext call, @Context UriInfo address) {
        var parameters = new RequestQuery(address.getQueryParameters(), List.of("ended"));
        String ended = parameters.word("ended", List.of("true", "false"));
        if (!parameters.faults().isEmpty()) {
            return CompletableFuture.completedStage(
                    ProblemDetails.invalid(parameters.faults()).response());
        }
        return calls.show(
                call,
                (services, caller) ->
                        Optional.of(new DraftListView(services.drafts().drafts(caller, "true".equals(ended)))));
    }

    /** Begins one. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> begin(@Context RoutingContext call) {
        return change(call, ChangeForm.BEGIN, (services, request) -> services.drafts()
                .begin(CallerOf.call(call), request.title()));
    }

    /** One of them. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @NonBlocking
    @Path("/{id}")
    public CompletionStage<Response> one(@Context RoutingContext call, @RestPath String id) {
        return calls.read(
                call,
                WorkLane.DRAFTS,
                (services, caller) -> WorkbenchPlace.answer(services.drafts().read(caller, id)));
    }

    /** Its files. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @NonBlocking
    @Path("/{id}/files")
    public CompletionStage<Response> files(@Context RoutingContext call, @RestPath String id) {
        return calls.show(call, (services, caller) -> services.drafts().files(caller, id, DraftFilesView::of));
    }

    /** How it differs from what is live. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    @NonBlocking
    @Path("/{id}/diff")
    public CompletionStage<Response> difference(@Context RoutingContext call, @RestPath String id) {
        return calls.show(call, (services, caller) -> services.drafts().difference(caller, id));
    }

    /** Saves edits. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Path("/{id}/save")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> save(
            @Context RoutingContext call, @RestPath String id, @Context HttpHeaders headers) {
        Matcher tag = TAG.matcher(String.valueOf(headers.getHeaderString(HttpHeaders.IF_MATCH)));
        if (!tag.matches()) {
            var fault = new RequestFault(
                    "",
                    FaultCode.MISSING_FIELD,
                    "Send the ETag of the draft that you edited as If-Match: 40 hexadecimal digits in quotes.");
            return CompletableFuture.completedStage(
                    ProblemDetails.invalid(List.of(fault)).response());
        }
        return save(call, id, tag.group(1));
    }

    /** Saves edits of a commit that is named. */
    public CompletionStage<Response> save(RoutingContext call, String id, String commit) {
        return change(call, ChangeForm.SAVE, (services, request) -> services.drafts()
                .save(
                        CallerOf.call(call),
                        id,
                        new DraftSave(commit, request.takesOver(), request.files(), request.reason())));
    }

    /** Gives a rule or an id another name. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Path("/{id}/rename")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> rename(@Context RoutingContext call, @RestPath String id) {
        return change(call, ChangeForm.RENAME, (services, request) -> services.drafts()
                .rename(CallerOf.call(call), id, request.from(), request.to(), request.reason()));
    }

    /** Takes a rule or an id away. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @NonBlocking
    @Path("/{id}/retire")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> retire(@Context RoutingContext call, @RestPath String id) {
        return change(call, ChangeForm.RETIRE, (services, request) -> services.drafts()
                .retire(CallerOf.call(call), id, request.id(), request.reason()));
    }

    /** Ends one that is not to go live. */
    @POST
    @RequiresPermission(Permission.PUBLISH)
    @NonBlocking
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> withdraw(@Context RoutingContext call, @RestPath String id) {
        return change(call, ChangeForm.WITHDRAW, (services, request) -> services.drafts()
                .withdraw(CallerOf.call(call), id, request.reason()));
    }

    private CompletionStage<Response> change(RoutingContext call, ChangeForm form, WorkbenchPlace.AskedChange asked) {
        return calls.change(call, WorkLane.DRAFTS, form, asked);
    }
}
