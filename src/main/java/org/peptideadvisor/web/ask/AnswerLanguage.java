package org.peptideadvisor.web.ask;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.rulebook.reading.RuleReadings;

/** Says the language of an answer, and that the request's header has a say in it (RFC 9110, 8.5 and 12.5.5). */
final class AnswerLanguage {

    private AnswerLanguage() {}

    /** @param language null for English */
    static Response.ResponseBuilder on(Response.ResponseBuilder answer, @Nullable String language) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, Objects.requireNonNullElse(language, RuleReadings.ENGLISH))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
