package org.peptideadvisor.web.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.peptideadvisor.identity.Caller;

/** Who makes a call, as it was found before the resource is reached. */
public final class CallerOf {

    private static final String KEY = CallerOf.class.getName();

    private CallerOf() {}

    /** Who makes this call; {@link Caller#NOBODY} if that was not said. */
    public static Caller call(RoutingContext call) {
        Caller caller = call.get(KEY);
        return Objects.requireNonNullElse(caller, Caller.NOBODY);
    }

    /** Notes who makes this call. */
    public static void note(RoutingContext call, Caller caller) {
        call.put(KEY, caller);
    }
}
