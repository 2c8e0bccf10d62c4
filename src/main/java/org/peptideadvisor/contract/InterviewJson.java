package org.peptideadvisor.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.QuestionForms.Put;
import org.peptideadvisor.contract.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.Inquiry;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.Advice;
import org.peptideadvisor.model.advice.Advice.Referral;

/** A step of an interview as the JSON of the HTTP contract: the same bytes for the same step. Immutable and thread-safe. */
public final class InterviewJson {

    private static final ObjectWriter WRITER = AdviceJson.MAPPER.writerFor(InterviewDocument.class);

    private final QuestionForms forms;

    /** Steps in the words of this catalog. */
    public InterviewJson(Catalog catalog) {
        this.forms = new QuestionForms(catalog);
    }

    /**
     * The form of the answer; every field is always there.
     *
     * @param release the release that it rests on
     * @param done whether nothing more can change the advice
     * @param question what to ask next; null when done
     * @param mayFollow ids of what may be asked afterwards, the gravest first
     * @param referrals those of the advice on what is known, to be told at once
     * @param advice the advice when done, else null
     * @param complete false when finding out was cut short, so that more is asked than may be needed
     */
    public record InterviewDocument(
            ReleaseName release,
            boolean done,
            @Nullable Put question,
            List<String> mayFollow,
            List<Referral> referrals,
            @Nullable Advice advice,
            boolean complete) {}

    /** A step. {@code asked} is what was put before it. */
    public InterviewDocument document(ReleaseName release, Inquiry inquiry, List<String> asked, boolean complete) {
        List<Referral> referrals = inquiry.known().referrals();
        if (inquiry instanceof Inquiry.Screen screen) {
            return new InterviewDocument(
                    release, false, forms.of(screen, asked), ids(screen.mayFollow()), referrals, null, complete);
        }
        if (inquiry instanceof Inquiry.Ask ask) {
            return new InterviewDocument(
                    release, false, forms.of(ask, asked), ids(ask.mayFollow()), referrals, null, complete);
        }
        return new InterviewDocument(release, true, null, List.of(), referrals, inquiry.known(), complete);
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    /** A step in UTF-8. */
    public static byte[] write(InterviewDocument document) {
        try {
            return WRITER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }
}
