package org.peptideadvisor.web.consult;

import io.quarkus.vertx.http.Uncompressed;
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
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer;
import org.peptideadvisor.advice.AdviceAnswer.DecidedAnswer;
import org.peptideadvisor.advice.AdviceAnswer.RepeatedAnswer;
import org.peptideadvisor.advice.KeyedAdvice;
import org.peptideadvisor.advice.SideQuestionService;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.ask.AdviceResource;
import org.peptideadvisor.web.consult.ConsultFlow.PageCall;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.plan.PlanView;
import org.peptideadvisor.web.plan.PlanWriter;
import org.peptideadvisor.web.plan.TypedNames;
import org.peptideadvisor.web.trace.DecisionMeter;
import org.peptideadvisor.web.wire.RequestBody;

/**
 * The pages on which a client consults. They need no script. Answers travel in forms; what a page says of a client is not packed, since the size of what is packed
 * tells of it.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ConsultResource {

    private static final URI START = URI.create("/");
    private static final byte[] NOTHING = {};

    private final ConsultFlow flow;
    private final LiveRelease live;
    private final KeyedAdvice advice;
    private final PlanQuestions questions;
    private final WorkLanes lanes;
    private final DecisionMeter meter;
    private final AdviceJson json = new AdviceJson();

    ConsultResource(
            ConsultFlow flow,
            LiveRelease live,
            KeyedAdvice advice,
            InstantSource clock,
            WorkLanes lanes,
            DecisionMeter meter) {
        this.flow = flow;
        this.live = live;
        this.advice = advice;
        this.questions = new PlanQuestions(new SideQuestionService(live, clock));
        this.lanes = lanes;
        this.meter = meter;
    }

    /** Where a consultation begins. */
    @GET
    @Path("/")
    @RequiresPermission(value = Permission.ADVISE, orPublic = true)
    public Response start(@Context RoutingContext call) {
        return ConsultPage.start(
                PageSetting.of(live.current(), ChangeOrigin.token(call), "", accepted(call)), CallerOf.call(call), "");
    }

    /** A question has no address of its own. */
    @GET
    @Path("/consult")
    @RequiresPermission(value = Permission.ADVISE, orPublic = true)
    public Response restart() {
        return Response.seeOther(START).build();
    }

    /** Reads an answer and asks on. */
    @POST
    @Path("/consult")
    @RequiresPermission(value = Permission.ADVISE, orPublic = true)
    @Uncompressed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> next(@Context RoutingContext call) {
        FormFields form = FormFields.of(RequestBody.of(call));
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        String accepted = accepted(call);
        return lanes.ask(WorkLane.INTERVIEW, budget -> flow.next(new PageCall(caller, form, budget, token, accepted)));
    }

    /** A plan has no address of its own. */
    @GET
    @Path("/consult/plan")
    @RequiresPermission(value = Permission.ADVISE, orPublic = true)
    public Response plan() {
        return Response.seeOther(START).build();
    }

    /** Decides, records, and shows the plan; loaded again, it is shown from the record. Answers what is asked about it. */
    @POST
    @Path("/consult/plan")
    @RequiresPermission(value = Permission.ADVISE, orPublic = true)
    @Uncompressed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<Response> plan(@Context RoutingContext call) {
        FormFields form = FormFields.of(RequestBody.of(call));
        Caller caller = CallerOf.call(call);
        String token = ChangeOrigin.token(call);
        String accepted = accepted(call);
        boolean asks = !form.text("thing").isEmpty();
        if (asks
                || RequestIntake.mayHoldLabels(ConsultState.of(form.text(ConsultState.FIELD))
                        .map(ConsultState::advice)
                        .orElse(NOTHING))) {
            return lanes.ask(
                    asks ? WorkLane.QUESTIONS : WorkLane.LABELS,
                    budget -> plan(new PageCall(caller, form, budget, token, accepted)));
        }
        var unasked = new QuestionBudget(0, Duration.ZERO);
        return call.vertx()
                .executeBlocking(() -> plan(new PageCall(caller, form, unasked, token, accepted)), false)
                .toCompletionStage();
    }

    private static @Nullable String accepted(RoutingContext call) {
        return call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private Response plan(PageCall call) {
        ConsultState state =
                ConsultState.of(call.form().text(ConsultState.FIELD)).orElse(null);
        Release release = live.current();
        if (state == null || release == null) {
            return state == null
                    ? ProblemDetails.invalid(List.of()).response()
                    : ProblemDetails.of(ProblemType.NO_RELEASE).response();
        }
        AdviceAnswer answer = meter.measure(
                        () -> advice.ask(call.caller(), state.advice(), AnswerView.FULL, state.key()))
                .toCompletableFuture()
                .join();
        byte[] full = full(answer);
        if (full == null) {
            return AdviceResource.response(answer);
        }
        PlanView plan = new PlanWriter(Objects.requireNonNull(json.find(full)), release.catalog()).view(state.client());
        var names = new TypedNames(release);
        String typed = call.form().text("thing");
        return ConsultPage.plan(
                plan,
                questions.asked(call, state, names),
                state,
                typed,
                names.offered(PlanQuestions.ASKABLE),
                call.setting(release, state));
    }

    private static byte @Nullable [] full(AdviceAnswer answer) {
        if (answer instanceof DecidedAnswer decided) {
            return decided.answer();
        }
        return answer instanceof RepeatedAnswer repeated ? repeated.answer() : null;
    }
}
