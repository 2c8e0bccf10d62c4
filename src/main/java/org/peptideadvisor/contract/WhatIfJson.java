package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.contract.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.Advice.Subject;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.UnsafeIf.Hazard;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.Outcome;
import org.peptideadvisor.model.advice.WhatIf.Proposal;
import org.peptideadvisor.model.advice.WhatIf.Standing;
import org.peptideadvisor.model.advice.WhyNot.Unmet;

/** The answers to what if and unsafe if as the JSON of the HTTP contract: the same bytes for the same answer. Thread-safe. */
public final class WhatIfJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WHAT_IF = MAPPER.writerFor(WhatIfDocument.class);
    private static final ObjectWriter UNSAFE_IF = MAPPER.writerFor(UnsafeIfDocument.class);

    /**
     * The form of an answer to what if; every field is always there.
     *
     * @param outcome {@code already}, {@code possible}, {@code none} or {@code clinician}
     * @param complete false when the question was cut short, so that ways may be missing
     */
    public record WhatIfDocument(
            ReleaseName release,
            Subject subject,
            String outcome,
            String because,
            List<Proposal> proposals,
            List<Standing> standing,
            List<Unmet> rules,
            List<Referral> referrals,
            boolean complete) {}

    /**
     * The form of an answer to unsafe if; every field is always there.
     *
     * @param complete false when the question was cut short, so that facts may be missing
     */
    public record UnsafeIfDocument(ReleaseName release, String because, List<Hazard> hazards, boolean complete) {}

    /** The answer in UTF-8. */
    public byte[] write(ReleaseName release, WhatIf answer, boolean complete) {
        return bytes(
                WHAT_IF,
                new WhatIfDocument(
                        release,
                        answer.subject(),
                        outcome(answer.outcome()),
                        answer.because(),
                        answer.proposals(),
                        answer.standing(),
                        answer.rules(),
                        answer.referrals(),
                        complete));
    }

    /** The answer in UTF-8. */
    public byte[] write(ReleaseName release, UnsafeIf answer, boolean complete) {
        return bytes(UNSAFE_IF, new UnsafeIfDocument(release, answer.because(), answer.hazards(), complete));
    }

    /** The word for what holds. */
    public static String outcome(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(ObjectWriter writer, Object document) {
        try {
            return writer.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }
}
