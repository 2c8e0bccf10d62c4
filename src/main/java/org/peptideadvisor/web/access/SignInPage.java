package org.peptideadvisor.web.access;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.SignInResult;
import org.peptideadvisor.identity.SignInResult.SignInLater;
import org.peptideadvisor.identity.SignInResult.SignedIn;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.wire.RequestBody;

/** Where persons sign in and out. It needs no script. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

    private static final URI HERE = URI.create("/sign-in");
    private static final int MOST_FIELDS = 8;

    private final BrowserSignIn signIn;
    private final SignInHtml html;

    SignInPage(BrowserSignIn signIn, SignInHtml html) {
        this.signIn = signIn;
        this.html = html;
    }

    /** The form; or who is signed in. */
    @GET
    @Path("/sign-in")
    @Blocking
    @OpenToAll
    public Response page(@Context RoutingContext call) {
        Caller caller = CallerOf.call(call);
        return caller.kind() == CallerKind.NOBODY
                ? html.form("", 200)
                : html.signedIn(SessionView.of(caller, ChangeOrigin.token(call)));
    }

    /** Signs in, and shows who is signed in. */
    @POST
    @Path("/sign-in")
    @Blocking
    @OpenToAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@Context RoutingContext call) {
        if (!ChangeOrigin.isSameOrigin(call.request())) {
            return ProblemDetails.of(ProblemType.FOREIGN_PAGE).response();
        }
        Map<String, List<String>> form = form(call);
        SignInResult result = signIn.begin(call, first(form, "name"), first(form, "password"));
        if (result instanceof SignedIn) {
            return Response.seeOther(HERE).build();
        }
        return result instanceof SignInLater later
                ? html.form(
                        "Signing in failed. Try again in " + later.seconds()
                                + (later.seconds() == 1 ? " second." : " seconds."),
                        429)
                : html.form("Name and password do not belong together.", 401);
    }

    /** Signs out, and shows the form. */
    @POST
    @Path("/sign-out")
    @Blocking
    @OpenToAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context RoutingContext call) {
        String token = ChangeOrigin.token(call);
        if (!ChangeOrigin.isSameOrigin(call.request())
                || !ChangeOrigin.isToken(first(form(call), "changeToken"), token)) {
            return ProblemDetails.of(ProblemType.FOREIGN_PAGE).response();
        }
        signIn.end(call);
        return Response.seeOther(HERE).build();
    }

    /** Where a person comes back to from the organisation's provider; the framework sends there who is not signed in. */
    @GET
    @Path("/sign-in/organisation")
    @OpenToAll
    public Response organisation() {
        return Response.seeOther(HERE).build();
    }

    private static Map<String, List<String>> form(RoutingContext call) {
        String body = new String(RequestBody.of(call), StandardCharsets.UTF_8);
        try {
            return new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters();
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static String first(Map<String, List<String>> form, String field) {
        List<String> values = form.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
