package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Explanation;

/** A whole answer in JSON: id, release and time, and then the advice, all in one object. Thread-safe. */
public final class EnvelopeJson {

    private static final int ENVELOPE = 256;
    private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();

    private final AdviceJson adviceJson;

    /** Writes the advice with this. */
    public EnvelopeJson(AdviceJson adviceJson) {
        this.adviceJson = adviceJson;
    }

    /** The answer in UTF-8; the bytes after the envelope are those of {@link AdviceJson}. */
    public Written write(
            String decisionId,
            String releaseId,
            String releaseName,
            Instant at,
            Advice advice,
            @Nullable Explanation explanation) {
        AnswerBytes answer = adviceJson.answer(advice, explanation);
        byte[] envelope = envelope(decisionId, releaseId, releaseName, at);
        int before = envelope.length - 1; // the brace that begins the advice is the comma behind the envelope
        byte[] all = answer.behind(before);
        System.arraycopy(envelope, 0, all, 0, envelope.length);
        return new Written(all, answer.passages().behind(before));
    }

    private static byte[] envelope(String decisionId, String releaseId, String releaseName, Instant at) {
        var json = new StringBuilder(ENVELOPE).append("{\"decisionId\":\"");
        QUOTES.quoteAsString(decisionId, json);
        json.append("\",\"release\":{\"id\":\"");
        QUOTES.quoteAsString(releaseId, json);
        json.append("\",\"name\":\"");
        QUOTES.quoteAsString(releaseName, json);
        json.append("\"},\"decidedAt\":\"").append(at).append("\",");
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
