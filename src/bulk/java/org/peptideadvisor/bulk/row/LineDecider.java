package org.peptideadvisor.bulk.row;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.peptideadvisor.arbitration.SettledDecision;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.AnswerView;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.contract.request.AdviceRequest;
import org.peptideadvisor.contract.request.ReadResult;
import org.peptideadvisor.contract.request.ReadResult.Accepted;
import org.peptideadvisor.contract.request.ReadResult.Rejected;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.release.Release;
import org.peptideadvisor.translation.AnswerTranslator;
import org.peptideadvisor.web.http.IncidentReport;
import org.peptideadvisor.web.http.ProblemDetails;
import org.peptideadvisor.web.http.ProblemType;

/**
 * Decides lines with a release as the service decides a call, and writes the same bytes; only the id and the time come from the run. A line that fails
 * gets the problem that a batch would tell, without an id of an incident, so that it is the same when it is decided again. Thread-safe.
 */
public final class LineDecider {

    private final RunTerms terms;
    private final Release release;
    private final AdviceJson json = new AdviceJson();

    /** @param release the one that the terms name */
    public LineDecider(RunTerms terms, Release release) {
        this.terms = terms;
        this.release = release;
    }

    /**
     * The row of one line.
     *
     * @param line its number, from 1
     * @param request its bytes, without its end
     */
    public RunRow decide(long line, byte[] request) {
        String digest = RowDigest.hex(request);
        return RunRow.of(line, digest, answer(line, digest, request));
    }

    private byte[] answer(long line, String digest, byte[] request) {
        try {
            ReadResult<AdviceRequest> read = release.intake().read(request);
            return read instanceof Accepted<AdviceRequest> accepted
                    ? advise(RowDigest.decisionId(terms, line, digest), accepted.value())
                    : ProblemDetails.invalid(((Rejected<AdviceRequest>) read).faults())
                            .json(line, false);
        } catch (RunawayRulesException e) {
            return ProblemDetails.of(ProblemType.RUNAWAY_RULES).json(line, false);
        } catch (RuntimeException e) { // one line that meets a bug is told, and the others are answered
            return ProblemDetails.of(IncidentReport.of(e).type()).json(line, false);
        }
    }

    private byte[] advise(String id, AdviceRequest accepted) {
        var consultation = accepted.consultation().onDay(LocalDate.ofInstant(terms.decidedAt(), ZoneOffset.UTC));
        SettledDecision settled = release.advisor().settle(consultation);
        FullAnswer whole = json.fullAnswer(
                id,
                terms.named(),
                terms.decidedAt(),
                settled.advice(),
                accepted.explained() ? release.questions().explain(settled) : null);
        if (terms.view() == AnswerView.FULL || accepted.explained()) {
            return json.write(whole);
        }
        byte[] english = json.brief(whole);
        AnswerTranslator translator = release.translations().in(accepted.language());
        byte[] translated = translator == null ? null : translator.brief(english);
        return translated == null ? english : translated;
    }
}
