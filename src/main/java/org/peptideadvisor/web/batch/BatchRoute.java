package org.peptideadvisor.web.batch;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.batch.BatchLines;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.release.LiveRelease;
import org.peptideadvisor.web.batch.BatchOrder.ReadOrder;
import org.peptideadvisor.web.http.AccessNeed;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ServedAddresses;
import org.peptideadvisor.web.http.ServedAddresses.RoutedAddress;
import org.peptideadvisor.web.load.CallRates;
import org.peptideadvisor.web.wire.AcceptedTypes;
import org.peptideadvisor.web.wire.RouterProblems;

/**
 * Apps ask here for many clients at once. It is a route and no resource, since a resource begins when the body was read, and this one answers while it
 * is.
 */
@Singleton
final class BatchRoute {

    private static final String PATH = "/v1/advice/batch";
    private static final String LINES = BatchLines.MEDIA_TYPE;

    /** After who asks was found, and before the framework's limit of a whole body. */
    private static final int BEFORE_BODIES = -9;

    private final ServedAddresses addresses;
    private final LiveRelease live;
    private final BatchWorkers workers;
    private final LineDecisions decisions;
    private final CallRates rates;

    BatchRoute(
            ServedAddresses addresses,
            LiveRelease live,
            BatchWorkers workers,
            LineDecisions decisions,
            CallRates rates) {
        this.addresses = addresses;
        this.live = live;
        this.workers = workers;
        this.decisions = decisions;
        this.rates = rates;
    }

    /** The address, for those who look at what is served. */
    @Singleton
    static final class BatchAddress {

        @Produces
        @Singleton
        RoutedAddress address() {
            return new RoutedAddress(
                    HttpMethod.POST.name(),
                    PATH,
                    new AccessNeed.PermissionNeeded(Permission.ADVISE),
                    List.of(LINES, ProblemDetails.MEDIA_TYPE),
                    List.of(LINES),
                    true);
        }
    }

    void install(@Observes Router router) {
        router.route(PATH).order(BEFORE_BODIES).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        if (!call.request().method().equals(HttpMethod.POST)) {
            call.response().putHeader(HttpHeaders.ALLOW, addresses.allowed(PATH));
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.METHOD_NOT_ALLOWED));
            return;
        }
        ReadOrder read =
                BatchOrder.read(CallerOf.call(call), query(call), call.request().headers());
        BatchOrder order = read.order();
        ProblemDetails problem = order == null ? ProblemDetails.invalid(read.faults()) : problem(call.request());
        if (order == null || problem != null) {
            RouterProblems.answer(call, problem == null ? ProblemDetails.invalid(read.faults()) : problem);
            return;
        }
        begin(call, order);
    }

    private @Nullable ProblemDetails problem(HttpServerRequest request) {
        String type = String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE));
        int parameters = type.indexOf(';');
        String plain = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        if (!plain.equalsIgnoreCase(LINES)) {
            request.response().putHeader(HttpHeaders.ACCEPT, LINES);
            return new ProblemDetails(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send lines of JSON in UTF-8 with the field Content-Type: " + LINES
                            + ", without a Content-Encoding.",
                    List.of(),
                    null);
        }
        if (!AcceptedTypes.take(
                request.headers().getAll(HttpHeaders.ACCEPT), List.of(LINES, ProblemDetails.MEDIA_TYPE))) {
            return ProblemDetails.of(ProblemType.NOT_ACCEPTABLE);
        }
        return live.current() == null ? ProblemDetails.of(ProblemType.NO_RELEASE) : null;
    }

    private void begin(RoutingContext call, BatchOrder order) {
        HttpServerRequest request = call.request();
        var batch = new BatchStream[1];
        batch[0] = new BatchStream(
                order, request, call.vertx(), decisions, rates::millisToLine, () -> workers.leave(batch[0]));
        if (!workers.enter(batch[0])) {
            RouterProblems.answer(call, ProblemDetails.of(ProblemType.TOO_MANY_QUESTIONS));
            return;
        }
        call.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, LINES)
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        batch[0].begin();
    }

    private static Map<String, List<String>> query(RoutingContext call) {
        var query = new HashMap<String, List<String>>();
        call.queryParams()
                .names()
                .forEach(name -> query.put(name, call.queryParams().getAll(name)));
        return query;
    }
}
