package org.peptideadvisor.web.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.web.access.ChangeOrigin;
import org.peptideadvisor.web.http.AccessNeed;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.ServedAddresses;
import org.peptideadvisor.web.http.ServedAddresses.RoutedAddress;
import org.peptideadvisor.web.mcp.RpcMessage.RefusedMessage;
import org.peptideadvisor.web.wire.AcceptedTypes;
import org.peptideadvisor.web.wire.RequestBody;
import org.peptideadvisor.web.wire.RouterProblems;

/**
 * What a call of an assistant passes before the library of the protocol sees it. Who calls, how often, to which host and with how large a body was settled as for
 * any other call. Here the message is read within narrow limits, and only what is known of it is handed on; arguments are not.
 */
@Singleton
final class AssistantRoute {

    static final String PATH = "/mcp";
    private static final String ARGUMENTS = AssistantRoute.class.getName();
    private static final List<String> ANSWERS = List.of(MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS);

    /** After bodies were read, before the library. */
    private static final int BEFORE_LIBRARY = -8;

    /** The library keeps sessions; each call stands by itself here, so that any node answers it. */
    private static final String SESSION = "Mcp-Session-Id";

    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;

    private final ServedAddresses addresses;
    private final AssistantFeatures features;

    AssistantRoute(ServedAddresses addresses, AssistantFeatures features) {
        this.addresses = addresses;
        this.features = features;
    }

    /** The address, for those who look at what is served. */
    @Singleton
    static final class AssistantAddress {

        @Produces
        @Singleton
        RoutedAddress address() {
            return new RoutedAddress(
                    HttpMethod.POST.name(),
                    PATH,
                    new AccessNeed.PermissionNeeded(Permission.LOOK_UP),
                    ANSWERS,
                    List.of(MediaType.APPLICATION_JSON),
                    false);
        }
    }

    void install(@Observes Router router) {
        router.route(PATH).order(BEFORE_LIBRARY).handler(this::answer);
    }

    /** The arguments of the tool that a call is of. */
    static ObjectNode arguments(RoutingContext call) {
        ObjectNode arguments = call.get(ARGUMENTS);
        return Objects.requireNonNullElseGet(arguments, JsonNodeFactory.instance::objectNode);
    }

    private void answer(RoutingContext call) {
        ProblemDetails problem = problem(call.request());
        if (problem != null) {
            RouterProblems.answer(call, problem);
            return;
        }
        RpcMessage message;
        try {
            message = RpcMessage.read(RequestBody.of(call));
        } catch (RefusedMessage e) {
            call.response()
                    .setStatusCode(BAD_REQUEST)
                    .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                    .end(Buffer.buffer(e.json()));
            return;
        }
        if (message.method() == null) {
            call.response().setStatusCode(ACCEPTED).end();
            return;
        }
        call.request().headers().remove(SESSION);
        call.addHeadersEndHandler(written -> call.response().headers().remove(SESSION));
        call.put(ARGUMENTS, message.arguments());
        var inside = (RoutingContextInternal) call;
        inside.visitHandler(RoutingContextInternal.BODY_HANDLER);
        inside.setBody(Buffer.buffer(message.forwarded().toString()));
        call.vertx()
                .executeBlocking(
                        () -> {
                            features.prepare();
                            return true;
                        },
                        false)
                .onSuccess(prepared -> call.next())
                .onFailure(failure -> RouterProblems.answer(call, IncidentReport.of(failure)));
    }

    private @Nullable ProblemDetails problem(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            request.response().putHeader(HttpHeaders.ALLOW, addresses.allowed(PATH));
            return ProblemDetails.of(ProblemType.METHOD_NOT_ALLOWED);
        }
        if (ChangeOrigin.isOfAnotherOrigin(request)) {
            return ProblemDetails.of(ProblemType.FOREIGN_PAGE);
        }
        String type = String.valueOf(request.getHeader(HttpHeaders.CONTENT_TYPE));
        if (!type.startsWith(MediaType.APPLICATION_JSON)) {
            return ProblemDetails.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        boolean both = ANSWERS.stream().allMatch(one -> AcceptedTypes.take(accepted, List.of(one)));
        return both && !accepted.isEmpty()
                ? null
                : new ProblemDetails(
                        ProblemType.NOT_ACCEPTABLE,
                        "Send Accept: application/json, text/event-stream, as the protocol asks.",
                        List.of(),
                        null);
    }
}
