package org.peptideadvisor.web.access;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.wire.RequestBody;

/** Where persons sign out. */
@Path("/sign-out")
@Produces(MediaType.TEXT_HTML)
public class SignOutPage {

    private final BrowserSignIn signIn;

    SignOutPage(BrowserSignIn signIn) {
        this.signIn = signIn;
    }

    /** Signs out, and shows the form to sign in. */
    @POST
    @Blocking
    @OpenToAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context RoutingContext call) {
        String token = ChangeOrigin.token(call);
        if (!ChangeOrigin.isSameOrigin(call.request())
                || !ChangeOrigin.isToken(FormFields.of(RequestBody.of(call)).text("changeToken"), token)) {
            return ProblemDetails.of(ProblemType.FOREIGN_PAGE).response();
        }
        signIn.end(call);
        return Response.seeOther(SignInPage.HERE).build();
    }
}
