package org.peptideadvisor.web.access;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.contract.request.RequestFault;
import org.peptideadvisor.identity.Permission;
import org.peptideadvisor.identity.SignInResult;
import org.peptideadvisor.identity.SignInResult.SignInLater;
import org.peptideadvisor.identity.SignInResult.SignedIn;
import org.peptideadvisor.web.http.CallerOf;
import org.peptideadvisor.web.http.OpenToAll;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.web.http.RequiresPermission;
import org.peptideadvisor.web.wire.RequestBody;

/** Who asks, and signing in and out with a password. */
@Path("/v1/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private static final ObjectReader READER =
            new ObjectMapper().readerFor(SignInForm.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final BrowserSignIn signIn;

    SessionResource(BrowserSignIn signIn) {
        this.signIn = signIn;
    }

    /** What a person signs in with. */
    record SignInForm(@Nullable String name, @Nullable String password) {}

    /** Who asks. */
    @GET
    @RequiresPermission(Permission.LOOK_UP)
    public Response session(@Context RoutingContext call) {
        return Response.ok(SessionView.of(CallerOf.call(call), ChangeOrigin.token(call)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Signs a person in; the browser keeps a cookie. */
    @POST
    @Blocking
    @OpenToAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(@Context RoutingContext call) {
        if (call.request().headers().contains(HttpHeaders.ORIGIN) && !ChangeOrigin.isSameOrigin(call.request())) {
            return ProblemDetails.of(ProblemType.FOREIGN_PAGE).response();
        }
        SignInForm form = form(RequestBody.of(call));
        if (form == null || form.name() == null || form.password() == null) {
            return ProblemDetails.invalid(List.of(new RequestFault(
                            "", "missing", "Send an object with name and password, both texts, and nothing else.")))
                    .response();
        }
        SignInResult result = signIn.begin(call, form.name(), form.password());
        if (result instanceof SignedIn in) {
            return Response.ok(SessionView.of(in.caller(), SessionCookie.changeToken(in.token())))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        return result instanceof SignInLater later
                ? Response.fromResponse(
                                ProblemDetails.of(ProblemType.TOO_MANY_SIGN_INS).response())
                        .header("Retry-After", later.seconds())
                        .build()
                : ProblemDetails.of(ProblemType.WRONG_PASSWORD).response();
    }

    private static @Nullable SignInForm form(byte[] body) {
        try {
            return READER.readValue(body);
        } catch (JacksonException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("memory could not be read", e);
        }
    }

    /** Signs out. */
    @DELETE
    @Blocking
    @RequiresPermission(Permission.LOOK_UP)
    public Response signOut(@Context RoutingContext call) {
        signIn.end(call);
        return Response.noContent().build();
    }
}
