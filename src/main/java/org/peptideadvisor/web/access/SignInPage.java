package org.peptideadvisor.web.access;

import io.smallrye.common.annotation.Blocking;
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
import org.peptideadvisor.identity.Caller;
import org.peptideadvisor.identity.Caller.CallerKind;
import org.peptideadvisor.identity.SignInResult;
import org.peptideadvisor.identity.SignInResult.SignInLater;
import org.peptideadvisor.identity.SignInResult.SignedIn;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.load.CallRates;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.wire.RequestBody;

/** Where persons sign in. It needs no script. */
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {

    static final URI HERE = URI.create("/sign-in");

    private final BrowserSignIn signIn;
    private final SignInHtml html;
    private final CallRates rates;

    SignInPage(BrowserSignIn signIn, SignInHtml html, CallRates rates) {
        this.signIn = signIn;
        this.html = html;
        this.rates = rates;
    }

    /** The form; or who is signed in. */
    @GET
    @Blocking
    @OpenToAll
    public Response page(@Context RoutingContext call) {
        Caller caller = CallerOf.call(call);
        return caller.kind() == CallerKind.NOBODY ? html.form("", 200, call) : html.signedIn(caller, call);
    }

    /** Signs in, and shows who is signed in. */
    @POST
    @Blocking
    @OpenToAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@Context RoutingContext call) {
        if (!ChangeOrigin.isSameOrigin(call.request())) {
            return ProblemDetails.of(ProblemType.FOREIGN_PAGE).response();
        }
        long seconds = rates.secondsToSignIn(call);
        if (seconds > 0) {
            return later("There were too many tries from your network.", seconds, call);
        }
        var form = FormFields.of(RequestBody.of(call));
        SignInResult result = signIn.begin(call, form.text("name"), form.text("password"));
        if (result instanceof SignedIn) {
            return Response.seeOther(HERE).build();
        }
        return result instanceof SignInLater later
                ? later("Signing in failed.", later.seconds(), call)
                : html.form("Name and password do not belong together.", 401, call);
    }

    private Response later(String why, long seconds, RoutingContext call) {
        String when = " Try again in " + seconds + (seconds == 1 ? " second." : " seconds.");
        return Response.fromResponse(html.form(why + when, 429, call))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** Where a person comes back to from the organisation's provider; the framework sends there who is not signed in. */
    @GET
    @Path("/organisation")
    @OpenToAll
    public Response organisation() {
        return Response.seeOther(HERE).build();
    }
}
