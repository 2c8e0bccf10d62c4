package org.peptideadvisor.web.bench;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeForm;
import org.peptideadvisor.contract.request.ChangeIntake.ChangeRequest;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.PageHtml;
import org.peptideadvisor.workbench.DraftView;
import org.peptideadvisor.workbench.PublishWish;
import org.peptideadvisor.workbench.WorkbenchAnswer;
import org.peptideadvisor.workbench.WorkbenchServices;

/** A draft: what it changes, what is wrong with it, the gate, and the steps on its way to live. */
@Path("/workbench/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
public class DraftPage {

    private final BenchServices bench;
    private final GateRuns runs;

    DraftPage(BenchServices bench, GateRuns runs) {
        this.bench = bench;
        this.runs = runs;
    }

    /** The draft as it is now. */
    @GET
    @RequiresPermission(Permission.READ_DRAFTS)
    public CompletionStage<Response> draft(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        return bench.run(
                WorkLane.DRAFTS, services -> page(services, caller, id, token, FormFields.of(new byte[0]), List.of()));
    }

    private Response page(
            WorkbenchServices services, Caller caller, String id, String token, FormFields typed, List<String> faults) {
        return bench.draft(services, caller, id, draft -> {
            Map<String, String> texts =
                    services.drafts().files(caller, id, (head, files) -> files).orElse(Map.of());
            DraftSheet sheet = DraftSheet.of(
                    draft,
                    bench.difference(services, caller, draft),
                    bench.knownFindings(draft),
                    texts,
                    runs.of(id),
                    faults,
                    caller);
            return PageHtml.of("bench/draft", (faults.isEmpty() ? "" : "Error: ") + draft.title())
                    .with("draft", sheet)
                    .with("looking", bench.isLooking(draft))
                    .with("typed", typed)
                    .with(
                            "paths",
                            texts.keySet().stream()
                                    .filter(path -> !path.startsWith("scenarios/"))
                                    .sorted()
                                    .toList())
                    .with("changeToken", token)
                    .response(faults.isEmpty() ? 200 : RulesPage.FAULTY);
        });
    }

    /** Looks for what is wrong with it. */
    @POST
    @RequiresPermission(Permission.CHECK_RULES)
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> check(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        return bench.run(
                WorkLane.DRAFTS,
                services -> bench.draft(services, caller, id, draft -> {
                    bench.findFindings(services, caller, draft);
                    return BenchServices.to(BenchServices.address(draft) + "#findings");
                }));
    }

    /** Has it go through the gate. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> submit(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        return bench.run(
                WorkLane.DRAFTS,
                services -> bench.draft(services, caller, id, draft -> {
                    runs.begin(id, "The gate looks at it", told -> services.approving()
                            .submit(caller, id, told));
                    return BenchServices.to(BenchServices.address(draft) + "#gate");
                }));
    }

    /** Approves the commit that is shown. */
    @POST
    @RequiresPermission(Permission.APPROVE)
    @Path("/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> approve(@Context RoutingContext call, @RestPath String id) {
        return step(
                call,
                id,
                form -> BenchForm.of(ChangeForm.APPROVE)
                        .put("commit", form.text("commit"))
                        .put("meaning", form.text("meaning"))
                        .put("witnesses", form.all("witness")),
                (services, caller, asked) ->
                        services.approving().approve(caller, id, asked.commit(), asked.meaning(), asked.witnesses()));
    }

    /** Ends it. */
    @POST
    @RequiresPermission(Permission.PUBLISH)
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> withdraw(@Context RoutingContext call, @RestPath String id) {
        return step(
                call,
                id,
                form -> BenchForm.of(ChangeForm.WITHDRAW).put("reason", form.text("reason")),
                (services, caller, asked) -> services.drafts().withdraw(caller, id, asked.reason()));
    }

    /** Gives a rule or an id of the tables another name in it, with all that speaks of it. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Path("/rename")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> rename(@Context RoutingContext call, @RestPath String id) {
        return step(
                call,
                id,
                form -> BenchForm.of(ChangeForm.RENAME)
                        .put("from", form.text("from"))
                        .put("to", form.text("to"))
                        .put("reason", form.text("reason")),
                (services, caller, asked) -> looked(
                        services,
                        caller,
                        services.drafts().rename(caller, id, asked.from(), asked.to(), asked.reason())));
    }

    /** Takes a rule or an id of the tables out of it, with the scenarios that are about nothing else. */
    @POST
    @RequiresPermission(Permission.WRITE_DRAFTS)
    @Path("/retire")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> retire(@Context RoutingContext call, @RestPath String id) {
        return step(
                call,
                id,
                form -> BenchForm.of(ChangeForm.RETIRE)
                        .put("id", form.text("retired"))
                        .put("reason", form.text("reason")),
                (services, caller, asked) ->
                        looked(services, caller, services.drafts().retire(caller, id, asked.id(), asked.reason())));
    }

    /** Lets it go live, now or at a time. */
    @POST
    @RequiresPermission(Permission.PUBLISH)
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> publish(@Context RoutingContext call, @RestPath String id) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        String at = form.text("at").strip();
        BenchForm asked = BenchForm.of(ChangeForm.PUBLISH)
                .put("at", at.isEmpty() ? "" : at.length() == "2026-12-01T08:00".length() ? at + ":00Z" : at + "Z")
                .put("because", form.text("because"))
                .put("witnesses", List.of(form.text("witness").strip().split("[\\s,]+", 0)));
        return bench.run(WorkLane.DRAFTS, services -> {
            if (!asked.faults().isEmpty()) {
                return page(services, caller, id, token, form, asked.faults());
            }
            ChangeRequest wish = asked.request();
            var publish = new PublishWish(wish.at(), wish.witnesses(), wish.because());
            if (wish.at() != null) {
                return told(
                        services,
                        caller,
                        id,
                        token,
                        form,
                        services.publishing().publish(caller, id, publish, step -> {}));
            }
            return bench.draft(services, caller, id, draft -> {
                runs.begin(id, "The gate looks once more, then it goes live", told -> services.publishing()
                        .publish(caller, id, publish, told));
                return BenchServices.to(BenchServices.address(draft));
            });
        });
    }

    /** The answer; what is wrong with the draft as it is then is looked for beside the page. */
    private WorkbenchAnswer looked(WorkbenchServices services, Caller caller, WorkbenchAnswer answer) {
        if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
            bench.findFindings(services, caller, shown.draft());
        }
        return answer;
    }

    /** What is done with a request that was read. */
    @FunctionalInterface
    private interface ReadStep {
        WorkbenchAnswer take(WorkbenchServices services, Caller caller, ChangeRequest asked);
    }

    private CompletionStage<Response> step(
            RoutingContext call, String id, Function<FormFields, BenchForm> reading, ReadStep step) {
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        FormFields form = BenchServices.form(call);
        BenchForm asked = reading.apply(form);
        return bench.run(
                WorkLane.DRAFTS,
                services -> asked.faults().isEmpty()
                        ? told(services, caller, id, token, form, step.take(services, caller, asked.request()))
                        : page(services, caller, id, token, form, asked.faults()));
    }

    private Response told(
            WorkbenchServices services,
            Caller caller,
            String id,
            String token,
            FormFields form,
            WorkbenchAnswer answer) {
        runs.forget(id);
        if (answer instanceof WorkbenchAnswer.ShownDraft shown) {
            DraftView draft = shown.draft();
            return BenchServices.to(BenchServices.address(draft));
        }
        return answer instanceof WorkbenchAnswer.UnknownDraft
                ? BenchServices.unknownDraft()
                : page(services, caller, id, token, form, BenchWords.obstacles(answer));
    }
}
