package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Referral;
import org.peptideadvisor.model.advice.UnsafeIf;
import org.peptideadvisor.model.advice.UnsafeIf.UnsafeFact;
import org.peptideadvisor.model.advice.WhatIf;
import org.peptideadvisor.model.advice.WhatIf.ChangeProposal;
import org.peptideadvisor.model.advice.WhatIf.UnchangeableFact;
import org.peptideadvisor.model.advice.WhatIf.WhatIfOutcome;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;

/** The answers to what if and unsafe if as the JSON of the HTTP contract: the same bytes for the same answer. Thread-safe. */
public final class WhatIfJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WHAT_IF = MAPPER.writerFor(WhatIfAnswer.class);
    private static final ObjectWriter UNSAFE_IF = MAPPER.writerFor(UnsafeIfAnswer.class);

    /**
     * The form of an answer to what if; every field is always there.
     *
     * @param outcome {@code already}, {@code possible}, {@code none} or {@code clinician}
     * @param complete false when the question was cut short, so that ways may be missing
     */
    record WhatIfAnswer(
            ReleaseName release,
            ExclusionSubject subject,
            String outcome,
            String because,
            List<ChangeProposal> proposals,
            List<UnchangeableFact> standing,
            List<UnmetRule> rules,
            List<Referral> referrals,
            boolean complete) {}

    /**
     * The form of an answer to unsafe if; every field is always there.
     *
     * @param complete false when the question was cut short, so that facts may be missing
     */
    record UnsafeIfAnswer(ReleaseName release, String because, List<UnsafeFact> hazards, boolean complete) {}

    /** The answer in UTF-8. */
    public byte[] write(ReleaseName release, WhatIf answer, boolean complete) {
        return bytes(
                WHAT_IF,
                new WhatIfAnswer(
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
        return bytes(UNSAFE_IF, new UnsafeIfAnswer(release, answer.because(), answer.hazards(), complete));
    }

    /** The word for what holds. */
    public static String outcome(WhatIfOutcome outcome) {
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
