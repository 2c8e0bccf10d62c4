package org.peptideadvisor.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.peptideadvisor.model.advice.Explanation;

/** An explanation as the JSON of the HTTP contract: the same bytes for the same explanation. Thread-safe. */
final class ExplanationJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addMixIn(Explanation.Kind.class, KindAsJson.class)
            .build()
            .writerFor(Explanation.class);

    /** The explanation in UTF-8. */
    byte[] write(Explanation explanation) {
        try {
            return WRITER.writeValueAsBytes(explanation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** Words of the contract are written with hyphens. */
    private enum KindAsJson {
        @JsonProperty("not-asked")
        NOT_ASKED
    }
}
