package org.peptideadvisor.impact.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.model.advice.Advice;

/** What a client is told: all that is advised, and the rules that say it, but not which facts each reason names. */
final class ToldAdvice {

    private static final AdviceJson JSON = new AdviceJson();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ToldAdvice() {}

    /** Whether two advices tell a client the same. */
    static boolean same(Advice one, Advice other) {
        return one.advised().equals(other.advised()) || of(one).equals(of(other));
    }

    /** An advice as scenarios see it, without the facts of reasons and without what was not asked. */
    static JsonNode of(Advice advice) {
        try {
            JsonNode told = MAPPER.readTree(JSON.withReasons(advice.advised()));
            strip(told);
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException("an answer is always JSON", e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("because")) {
                object.remove("facts");
            }
        }
        node.forEach(ToldAdvice::strip);
    }
}
