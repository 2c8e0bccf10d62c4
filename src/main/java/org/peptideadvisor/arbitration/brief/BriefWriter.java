package org.peptideadvisor.arbitration.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.model.advice.BriefAdvice;
import org.peptideadvisor.model.advice.BriefAdvice.AvoidNotice;
import org.peptideadvisor.model.advice.BriefAdvice.PeptideChoice;
import org.peptideadvisor.model.advice.BriefAdvice.StopNotice;
import org.peptideadvisor.rulebook.reading.AnswerPhrases;

/** Writes the brief of a decision. Thread-safe: equal decisions have equal briefs. */
public final class BriefWriter {

    private final StopNotices stops;
    private final AvoidNotices avoids;
    private final PeptideChoices choices;
    private final SummarySentences summaries;
    private final ProductNotices products;

    public BriefWriter(Catalog catalog, AnswerPhrases phrases) {
        var names = new SubjectNames(catalog);
        products = new ProductNotices(phrases, names);
        stops = new StopNotices(catalog, phrases, names, products);
        avoids = new AvoidNotices(catalog, phrases, names);
        choices = new PeptideChoices(catalog, phrases);
        summaries = new SummarySentences(catalog, phrases);
    }

    /** The brief of a decision. */
    public BriefAdvice brief(DecidedParts parts) {
        Set<String> said = new HashSet<>();
        parts.referrals().forEach(referral -> said.add(referral.because()));
        List<StopNotice> stop = stops.of(parts, said);
        List<PeptideChoice> chosen = choices.of(parts);
        List<AvoidNotice> avoid = avoids.of(parts, said);
        return new BriefAdvice(summaries.of(parts, stop, chosen), stop, products.of(parts), chosen, avoid);
    }
}
