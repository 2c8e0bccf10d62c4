package org.peptideadvisor.web.consult;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.peptideadvisor.web.pages.FormFields;
import org.peptideadvisor.web.pages.ReaderLanguage;
import org.peptideadvisor.web.wire.RequestBody;

/** Has a problem with the form of a consultation told in the language that was chosen for the consultation. */
public final class ChosenLanguage {

    /** Before anything that may refuse the form. */
    private static final int FIRST = 0;

    private static final String CONSULT = "/consult";

    ChosenLanguage() {}

    /** Reads it from the form. */
    @ServerRequestFilter(priority = FIRST)
    public void read(RoutingContext call) {
        if (call.normalizedPath().startsWith(CONSULT)) {
            ConsultState.of(FormFields.of(RequestBody.of(call)).text(ConsultState.FIELD))
                    .ifPresent(state -> ReaderLanguage.choose(call, state.language()));
        }
    }
}
