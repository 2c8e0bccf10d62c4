package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.model.advice.Advice.Exclusion;
import org.peptideadvisor.model.advice.Advice.ExclusionSubject;
import org.peptideadvisor.model.advice.Advice.Reason;
import org.peptideadvisor.model.advice.PlaceWhy;
import org.peptideadvisor.model.advice.WhyNot;
import org.peptideadvisor.model.advice.WhyNot.AlreadyAdvised;
import org.peptideadvisor.model.advice.WhyNot.GroundsRefused;
import org.peptideadvisor.model.advice.WhyNot.HeldBack;
import org.peptideadvisor.model.advice.WhyNot.KeptOut;
import org.peptideadvisor.model.advice.WhyNot.NotConcluded;
import org.peptideadvisor.model.advice.WhyNot.Outranked;
import org.peptideadvisor.model.advice.WhyNot.StandsElsewhere;
import org.peptideadvisor.model.advice.WhyNot.StandsThere;
import org.peptideadvisor.model.advice.WhyNot.UnmetRule;

/** The answer to why not as the JSON of the HTTP contract: the same bytes for the same answer. Thread-safe. */
public final class WhyNotJson {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerFor(WhyNotAnswer.class);

    /**
     * The form of the answer; every field is always there.
     *
     * @param release the release that it rests on
     * @param subject what was asked about
     * @param outcome {@code concluded}, {@code elsewhere}, {@code no-place}, {@code excluded}, {@code held}, {@code dropped},
     *     {@code outranked} or {@code not-concluded}
     * @param because the answer in a sentence or two
     * @param place where it stands in the plan, when that was asked; else null
     * @param complete false when the question was cut short, so that rules may be missing
     */
    record WhyNotAnswer(
            ReleaseName release,
            ExclusionSubject subject,
            String outcome,
            String because,
            List<Reason> reasons,
            List<Exclusion> exclusions,
            List<UnmetRule> rules,
            @Nullable PlaceWhy place,
            boolean complete) {}

    /** A release: the digest of its rules and tables, and its name for people. */
    public record ReleaseName(String id, String name) {}

    /** The answer in UTF-8. */
    public byte[] write(ReleaseName release, WhyNot answer, boolean complete) {
        try {
            return WRITER.writeValueAsBytes(new WhyNotAnswer(
                    release,
                    answer.subject(),
                    outcome(answer),
                    answer.because(),
                    answer.reasons(),
                    answer.exclusions(),
                    answer.rules(),
                    answer.place(),
                    complete));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }

    /** The word for what holds. */
    public static String outcome(WhyNot answer) {
        if (answer instanceof AlreadyAdvised || answer instanceof StandsThere) {
            return "concluded";
        }
        if (answer instanceof StandsElsewhere elsewhere) {
            return elsewhere.place().standsIn().isEmpty() ? "no-place" : "elsewhere";
        }
        if (answer instanceof KeptOut) {
            return "excluded";
        }
        if (answer instanceof HeldBack) {
            return "held";
        }
        if (answer instanceof GroundsRefused) {
            return "dropped";
        }
        if (answer instanceof Outranked) {
            return "outranked";
        }
        if (answer instanceof NotConcluded) {
            return "not-concluded";
        }
        throw new IllegalStateException("no other answer is permitted");
    }
}
