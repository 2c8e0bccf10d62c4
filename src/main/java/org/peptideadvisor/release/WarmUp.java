package org.peptideadvisor.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peptideadvisor.catalog.Catalog;
import org.peptideadvisor.catalog.VocabularyTerm;
import org.peptideadvisor.contract.answer.AdviceJson;
import org.peptideadvisor.contract.answer.FullAnswer;
import org.peptideadvisor.contract.answer.WhyNotJson.ReleaseName;
import org.peptideadvisor.contract.request.FullestRequests;
import org.peptideadvisor.engine.RunawayRulesException;
import org.peptideadvisor.model.Consultation;
import org.peptideadvisor.model.Diagnostic;
import org.peptideadvisor.model.fact.Client;
import org.peptideadvisor.model.fact.ClientFact;
import org.peptideadvisor.model.fact.Concern;
import org.peptideadvisor.rulebook.Rule;
import org.peptideadvisor.rulebook.RuleBook;

/**
 * Makes some decisions before a release goes live. One for each concern builds the network of the engine, so that
 * no caller waits for it. The fullest accepted requests show rules that never come to an end before a client meets
 * them.
 */
public final class WarmUp {

    private static final int AGE = 40;
    private static final int PHOTOTYPE = 3;
    private static final AdviceJson JSON = new AdviceJson();

    private WarmUp() {}

    /** Makes the decisions, once for a release; tells which rule, if any, did not come to an end. */
    public static Optional<Diagnostic> of(Release release) {
        return release.warmedUp(() -> decide(release));
    }

    private static Optional<Diagnostic> decide(Release release) {
        Catalog catalog = release.catalog();
        List<VocabularyTerm> sensitivities = catalog.vocabulary().terms("sensitivity");
        try {
            int turn = 0;
            for (VocabularyTerm concern : catalog.vocabulary().terms("concern")) {
                VocabularyTerm sensitivity = sensitivities.get(turn++ % sensitivities.size());
                var client = Client.UNKNOWN
                        .with("age", AGE)
                        .with("skinType", "dry")
                        .with("sensitivity", sensitivity.id())
                        .with("phototype", PHOTOTYPE);
                List<ClientFact> facts = List.of(client, new Concern(concern.id(), "moderate"));
                answer(release, new Consultation(null, facts, null));
            }
            FullestRequests.of(catalog).forEach(fullest -> answer(release, fullest));
            return Optional.empty();
        } catch (RunawayRulesException e) {
            return Optional.of(runaway(e, release.ruleBook()));
        }
    }

    private static void answer(Release release, Consultation consultation) {
        var advice = release.advisor().advise(consultation);
        var name = new ReleaseName(release.id(), release.name());
        FullAnswer whole = JSON.fullAnswer("", name, Instant.EPOCH, advice, null);
        JSON.write(whole);
        JSON.brief(whole);
    }

    /** What is told of rules that do not come to an end. */
    static Diagnostic runaway(RunawayRulesException failure, RuleBook rules) {
        @Nullable Rule rule = failure.rule() == null ? null : rules.rule(failure.rule());
        return Diagnostic.error(
                ReleaseCode.RUNAWAY.code(),
                rule == null ? "" : rule.file(),
                rule == null ? 0 : rule.line(),
                rule == null ? 0 : 1,
                String.valueOf(failure.getMessage()),
                "look for a rule that joins many facts with many others, and ask more of them");
    }
}
