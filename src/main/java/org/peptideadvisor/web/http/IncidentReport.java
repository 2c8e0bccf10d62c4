package org.peptideadvisor.web.http;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.ledger.store.StoreException;

/**
 * Logs internal failures. Only types and places are logged, since the message of an exception may hold facts of a
 * client.
 */
public final class IncidentReport {

    private static final Logger LOG = Logger.getLogger("org.peptideadvisor.incident");
    private static final int DEEPEST_CAUSE = 8;

    /** What a line of the log calls the id of its request. */
    public static final String REQUEST = "request";

    private IncidentReport() {}

    /** Logs the failure and makes a problem that points to the log entry. */
    public static ProblemDetails of(Throwable failure) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf("%s%n%s", instance, trace(failure));
        ProblemType type = ProblemType.INTERNAL_ERROR;
        Object request = MDC.get(REQUEST);
        String detail = request == null ? type.detail() : type.detail() + " Its request id is " + request + ".";
        return new ProblemDetails(type, detail, List.of(), instance);
    }

    /** What to tell of any failure; only one of our own is logged here. */
    public static ProblemDetails problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RunawayRulesException) {
            return ProblemDetails.of(ProblemType.RUNAWAY_RULES);
        }
        return cause instanceof StoreException ? ProblemDetails.of(ProblemType.LEDGER_UNAVAILABLE) : of(cause);
    }

    /** The stack traces of a failure and of its causes, without their messages. */
    static String trace(Throwable failure) {
        var trace = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            trace.append(depth == 0 ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining("", "", "\n")));
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
