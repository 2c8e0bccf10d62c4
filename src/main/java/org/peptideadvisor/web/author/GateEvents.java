package org.peptideadvisor.web.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.ledger.store.StoreException;
import org.peptideadvisor.release.gate.GateReport.TakenStep;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;
import org.peptideadvisor.workbench.DraftReport.StepTime;

/** What a passage through the gate tells while it runs, as events. */
final class GateEvents {

    private static final int OK = 200;

    private final Sse sse;
    private final ObjectMapper json;

    /** @param json what writes the answers of other calls */
    GateEvents(Sse sse, ObjectMapper json) {
        this.sse = sse;
        this.json = json;
    }

    /** A step that ended. */
    OutboundSseEvent step(TakenStep step) {
        return event("step", written(new StepTime(step.step().id(), step.millis())));
    }

    /** What came of it, as another call would be answered; a failure is a problem like any other. */
    OutboundSseEvent last(@Nullable Response answer, @Nullable Throwable failure) {
        Response last = answer == null ? failed(failure).response() : answer;
        Object entity = last.getEntity();
        return entity instanceof byte[] problem
                ? event("problem", new String(problem, StandardCharsets.UTF_8))
                : event(last.getStatus() == OK ? "draft" : "problem", written(entity));
    }

    private static ProblemDetails failed(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapping ? wrapping.getCause() : failure;
        return cause instanceof StoreException
                ? ProblemDetails.of(ProblemType.LEDGER_UNAVAILABLE)
                : IncidentReport.of(cause == null ? new IllegalStateException() : cause);
    }

    private String written(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    private OutboundSseEvent event(String name, String data) {
        return sse.newEventBuilder().name(name).data(data).build();
    }
}
