package org.peptideadvisor.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.peptideadvisor.contract.FilesIntake;
import org.peptideadvisor.contract.Intake;

/**
 * Answers with problems what goes wrong before a resource is reached: an unknown address, a body over the limit, a path
 * that cannot be decoded. Without it the server would answer with pages of its own.
 */
@Singleton
final class RouterProblems {

    /** Before the framework's own limit, which answers without a body. */
    private static final int BEFORE_UPLOAD_LIMIT = -10;
    /** After everything that is served, before the framework's own pages. */
    private static final int LAST = 1_000_000;
    /** How long a client may go on sending a body that was refused; closing at once would lose the answer on its way. */
    private static final long LINGER_MILLIS = 2_000;

    private static final String CHECK = "/v1/rules/check";

    void install(@Observes Router router) {
        router.route()
                .order(BEFORE_UPLOAD_LIMIT)
                .handler(context -> Body.read(context, limit(context)))
                .failureHandler(RouterProblems::failed);
        router.route().order(LAST).handler(context -> answer(context, Problem.of(ProblemType.NOT_FOUND)));
        router.route().order(LAST).failureHandler(RouterProblems::failed);
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(type.status(), RouterProblems::failed);
        }
    }

    /** The most bytes that a body may have: rules are longer than consultations. */
    private static int limit(RoutingContext context) {
        return CHECK.equals(context.normalizedPath()) ? FilesIntake.MAX_BYTES : Intake.MAX_BYTES;
    }

    private static void failed(RoutingContext context) {
        ProblemType type = ProblemType.of(context.statusCode());
        Throwable failure = context.failure();
        boolean ours = type == ProblemType.INTERNAL_ERROR && failure != null;
        answer(context, ours ? Incident.of(failure) : Problem.of(type));
    }

    private static void answer(RoutingContext context, Problem problem) {
        if (context.response().headWritten()) {
            return;
        }
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(problem.json()));
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
