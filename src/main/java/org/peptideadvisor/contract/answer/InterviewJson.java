package org.peptideadvisor.contract.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.contract.answer.QuestionForms.PutQuestion;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.model.InterviewStep;
import org.peptideadvisor.model.Question;
import org.peptideadvisor.model.advice.Advice.Referral;

/** A step of an interview as the JSON of the HTTP contract: the same bytes for the same step. Immutable and thread-safe. */
public final class InterviewJson {

    private static final ObjectWriter WRITER = AdviceJson.MAPPER.writerFor(InterviewAnswer.class);

    private final QuestionForms forms;

    /** Steps in the words of this catalog. */
    public InterviewJson(Catalog catalog) {
        this.forms = new QuestionForms(catalog);
    }

    /**
     * The form of the answer; every field is always there. It holds no advice: that is given, and recorded, at /v1/advice.
     *
     * @param release the release that it rests on
     * @param done whether nothing more can change the advice
     * @param question what to ask next; null when done
     * @param mayFollow ids of what may be asked afterwards, the gravest first
     * @param referrals those of the advice on what is known, to be told at once
     * @param complete false when finding out was cut short, so that more is asked than may be needed
     */
    public record InterviewAnswer(
            ReleaseName release,
            boolean done,
            @Nullable PutQuestion question,
            List<String> mayFollow,
            List<Referral> referrals,
            boolean complete) {}

    /** A step. {@code asked} is what was put before it. */
    public InterviewAnswer document(ReleaseName release, InterviewStep inquiry, List<String> asked, boolean complete) {
        List<Referral> referrals = inquiry.known().referrals();
        if (inquiry instanceof InterviewStep.ScreenTopics screen) {
            return new InterviewAnswer(
                    release, false, forms.of(screen, asked), ids(screen.mayFollow()), referrals, complete);
        }
        if (inquiry instanceof InterviewStep.AskQuestion ask) {
            return new InterviewAnswer(release, false, forms.of(ask, asked), ids(ask.mayFollow()), referrals, complete);
        }
        return new InterviewAnswer(release, true, null, List.of(), referrals, complete);
    }

    /** A question as it is put whatever is known, to answer it again. */
    public PutQuestion question(Question question) {
        return forms.of(question);
    }

    /** A step that was written. */
    public static InterviewAnswer read(byte[] document) {
        try {
            return AdviceJson.MAPPER.readValue(document, InterviewAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read again", e);
        }
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    /** A step in UTF-8. */
    public static byte[] write(InterviewAnswer document) {
        try {
            return WRITER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can always be written", e);
        }
    }
}
