package org.peptideadvisor.web.ask;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.advice.AdviceAnswer.FaultyRequest;
import org.peptideadvisor.advice.SideAnswer;
import org.peptideadvisor.advice.SideAnswer.AnsweredQuestion;
import org.peptideadvisor.advice.SideQuestionService;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.model.QuestionBudget;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.load.WorkLane;
import org.peptideadvisor.web.load.WorkLanes;
import org.peptideadvisor.web.wire.RequestBody;

/** Questions about an advice, interviews, and labels. Each is handed on and leaves the event loop at once. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SideQuestionResource {

    private final SideQuestionService service;
    private final WorkLanes lanes;

    SideQuestionResource(LiveRelease live, InstantSource clock, WorkLanes lanes) {
        this.service = new SideQuestionService(live, clock);
        this.lanes = lanes;
    }

    /** Why something is not in an advice. */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/advice/why-not")
    public CompletionStage<Response> whyNot(@Context RoutingContext call) {
        return answer(WorkLane.QUESTIONS, call, service::whyNot);
    }

    /** What a client could do otherwise. */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/advice/what-if")
    public CompletionStage<Response> whatIf(@Context RoutingContext call) {
        return answer(WorkLane.QUESTIONS, call, service::whatIf);
    }

    /** Which facts would make an advice unsafe. */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/advice/unsafe-if")
    public CompletionStage<Response> unsafeIf(@Context RoutingContext call) {
        return answer(WorkLane.QUESTIONS, call, service::unsafeIf);
    }

    /** The next question of an interview, or that nothing more can change the advice. */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/interview/next")
    public CompletionStage<Response> nextQuestion(@Context RoutingContext call) {
        String accepted = call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return answer(
                WorkLane.INTERVIEW,
                call,
                (caller, body, budget) -> service.interview(caller, body, accepted, budget),
                AnswerLanguage::on);
    }

    /** What a pasted ingredient list holds, as far as a label tells. */
    @POST
    @RequiresPermission(Permission.ADVISE)
    @NonBlocking
    @Path("/labels")
    public CompletionStage<Response> label(@Context RoutingContext call) {
        return answer(WorkLane.LABELS, call, (caller, body, budget) -> service.label(caller, body));
    }

    @FunctionalInterface
    private interface AskedQuestion {
        SideAnswer answer(Caller caller, byte[] body, QuestionBudget budget);
    }

    private CompletionStage<Response> answer(WorkLane lane, RoutingContext call, AskedQuestion question) {
        return answer(lane, call, question, (answer, language) -> answer);
    }

    private CompletionStage<Response> answer(
            WorkLane lane,
            RoutingContext call,
            AskedQuestion question,
            BiFunction<Response.ResponseBuilder, @Nullable String, Response.ResponseBuilder> language) {
        byte[] body = RequestBody.of(call);
        Caller caller = CallerOf.call(call);
        return lanes.ask(lane, budget -> response(question.answer(caller, body, budget), language));
    }

    private static Response response(
            SideAnswer answer,
            BiFunction<Response.ResponseBuilder, @Nullable String, Response.ResponseBuilder> language) {
        if (answer instanceof AnsweredQuestion answered) {
            return WithdrawalNotice.on(
                    language.apply(Response.ok(answered.json(), MediaType.APPLICATION_JSON_TYPE), answered.language()),
                    answered.withdrawn());
        }
        return answer instanceof FaultyRequest refused
                ? ProblemDetails.invalid(refused.faults()).response()
                : ProblemDetails.of(ProblemType.NO_RELEASE).response();
    }
}
