package org.peptideadvisor.web.wire;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.peptideadvisor.contract.request.FilesIntake;
import org.peptideadvisor.contract.request.RequestIntake;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ServedAddresses;
import org.peptideadvisor.web.pages.ProblemPage;

/**
 * Answers what is settled before a resource is reached: which methods an address takes, and with problems an unknown
 * address or a body that is over the limit, packed or not in UTF-8. Without it the server would answer with pages of its own.
 */
@Singleton
public final class RouterProblems {

    /** Before the framework's own limit, which answers without a body. */
    private static final int BEFORE_UPLOAD_LIMIT = -10;
    /** After everything that is served, before the framework's own pages. */
    private static final int LAST = 1_000_000;
    /** How long a client may go on sending a body that was refused; closing at once would lose the answer on its way. */
    private static final long LINGER_MILLIS = 2_000;

    /** Where a body holds files. */
    private static final Pattern FILES =
            Pattern.compile("/v1/rules/check|/v1/drafts/[^/]+/save|/workbench/drafts/[^/]+/file|/mcp");
    /** Below it the framework would answer OPTIONS of an address that nothing serves. */
    private static final String FRAMEWORK = "/q/";

    private final ServedAddresses addresses;

    RouterProblems(ServedAddresses addresses) {
        this.addresses = addresses;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_UPLOAD_LIMIT).handler(this::begin).failureHandler(RouterProblems::failed);
        router.route().order(LAST).handler(context -> answer(context, ProblemDetails.of(ProblemType.NOT_FOUND)));
        router.route().order(LAST).failureHandler(RouterProblems::failed);
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(type.status(), RouterProblems::failed);
        }
    }

    /** Tells what an address can do, refuses a body that cannot be read, and reads the others. */
    private void begin(RoutingContext context) {
        String path = PathSpelling.path(context.request().uri());
        String method = context.request().method().name();
        boolean options = context.request().method().equals(HttpMethod.OPTIONS);
        List<String> produced = addresses.produced(method, path);
        if (AcceptedTypes.areEventsMeant(context.request().headers().getAll(HttpHeaders.ACCEPT), produced)) {
            context.request().headers().set(HttpHeaders.ACCEPT, MediaType.SERVER_SENT_EVENTS);
        }
        if (options && !path.startsWith(FRAMEWORK) && addresses.template(path) == null) {
            context.fail(ProblemType.NOT_FOUND.status());
        } else if (options && addresses.template(path) != null) {
            context.response()
                    .setStatusCode(HttpResponseStatus.NO_CONTENT.code())
                    .putHeader(HttpHeaders.ALLOW, addresses.allowed(path))
                    .end();
        } else if (AcceptedTypes.refuse(context.request().headers().getAll(HttpHeaders.ACCEPT), produced)) {
            context.fail(ProblemType.NOT_ACCEPTABLE.status());
        } else if (addresses.takes(method, path) && !isReadable(context.request(), addresses.readsBody(method, path))) {
            context.fail(ProblemType.UNSUPPORTED_MEDIA_TYPE.status());
        } else if (addresses.streams(method, path)) {
            context.next();
        } else {
            RequestBody.read(context, FILES.matcher(path).matches() ? FilesIntake.MAX_BYTES : RequestIntake.MAX_BYTES);
        }
    }

    /** Whether a body, if there is one, says how it is written where somebody reads it, and in a way that can be read. */
    private static boolean isReadable(HttpServerRequest request, boolean read) {
        boolean typed = request.headers().contains(HttpHeaders.CONTENT_TYPE);
        return MediaHeaders.arePlain(request.headers()) && (typed || !read || RequestBody.announced(request) == 0);
    }

    private static void failed(RoutingContext context) {
        ProblemDetails unreached = FrontDoor.unreachedProblem(context.request());
        if (unreached != null) {
            answer(context, unreached);
            return;
        }
        ProblemType type = ProblemType.of(context.statusCode());
        Throwable failure = context.failure();
        if (failure instanceof AuthenticationRedirectException onward) {
            context.response()
                    .setStatusCode(onward.getCode())
                    .putHeader(HttpHeaders.LOCATION, onward.getRedirectUri())
                    .end();
            return;
        }
        if (failure instanceof AuthenticationException) {
            answer(context, ProblemDetails.of(ProblemType.NOT_SIGNED_IN));
            return;
        }
        boolean ours = type == ProblemType.INTERNAL_ERROR && failure != null;
        answer(context, ours ? IncidentReport.of(failure) : ProblemDetails.of(type));
    }

    /** Answers with a problem, unless an answer is on its way. */
    public static void answer(RoutingContext context, ProblemDetails problem) {
        if (context.response().headWritten()) {
            return;
        }
        AnswerHeaders.prepareUnreached(context);
        if (ProblemPage.isWanted(context.request())) {
            show(context, problem);
            return;
        }
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        if (problem.type().retryAfter() > 0 && !context.response().headers().contains(HttpHeaders.RETRY_AFTER)) {
            context.response()
                    .putHeader(
                            HttpHeaders.RETRY_AFTER,
                            Integer.toString(problem.type().retryAfter()));
        }
        context.response().end(Buffer.buffer(problem.json()));
        linger(context);
    }

    /** The same for somebody at a browser. */
    private static void show(RoutingContext context, ProblemDetails problem) {
        String instead = ProblemPage.instead(context.request(), problem.type());
        if (instead == null) {
            ProblemPage.of(problem, context)
                    .send(context.response().setStatusCode(problem.type().status()));
        } else {
            context.response()
                    .setStatusCode(HttpResponseStatus.SEE_OTHER.code())
                    .putHeader(HttpHeaders.LOCATION, instead)
                    .end();
        }
        linger(context);
    }

    /** Lets the client send the rest of its body to nobody, for a while. */
    private static void linger(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        request.resume();
        context.vertx().setTimer(LINGER_MILLIS, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
